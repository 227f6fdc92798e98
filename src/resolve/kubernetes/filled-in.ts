// A text of a manifest → itself, or unknown where some templating puts it in later.

import { unknown, type Known, type Value } from "../../base/known.ts";
import { text } from "../../base/value.ts";

/** A placeholder of some templating (`$(NAME)`, `${NAME}`, `{{ … }}`, `<name>`) is no known text. */
const placeholder = /\$\(|\$\{|\{\{|^<.*>$/;

/** A text, unknown where somebody fills it in later; null for what is no text. */
export function filledIn(value: Value): Known<string | null> {
  const shown = text(value);
  return shown.known && shown.value !== null && placeholder.test(shown.value)
    ? unknown("expression", shown.at, shown.value)
    : shown;
}
