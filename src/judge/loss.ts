// What a trust, a control or an identity lost that had held it in check → what is said of it.

import type { Way } from "../base/origin.ts";
import type { Complaint, Theme } from "../finding/finding.ts";
import type { GivenKey, Loss } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import { code, listed, nameOf } from "./words.ts";

export interface Said extends Pick<Complaint, "variant" | "message" | "remedy"> {
  readonly theme: Theme;
}

interface About {
  readonly fact: Fact;
  /** Whom it names, and no trust of its root did at base. */
  readonly strangers: readonly string[];
  /** What makes whom it becomes, or whose key it is given, or whom it lets in, an administrator. */
  readonly power?: string | null | undefined;
}

/** Null: owner and end have rules of their own; of a login the tree says more (`login.ts`). */
export function saidOf(loss: Loss, about: About): Said | null {
  switch (loss.what) {
    case "trust-principal":
    case "trust-condition":
      return loss.text.startsWith("deny of ") ? control(loss, about) : trust(loss, about);
    case "control":
      return control(loss, about);
    case "session":
      return {
        variant: "session",
        theme: "expiry",
        message: `lets a session last longer than ${code(loss.text)}: whoever stole one has it for as long.`,
        remedy: "Keep sessions as short as the work that they are for.",
      };
    case "becomes":
      return becomes(loss, about);
    case "key":
      return loss.key ? givenKey(loss.key, about) : null;
    case "mount":
      return mount(loss, about);
    case "owner":
    case "expiry":
    case "login":
    case "authentication":
      return null;
  }
}

function trust(loss: Loss, { fact, strangers, power }: About): Said {
  const text = code(bare(loss));
  const who =
    strangers.length > 0 ? `, and no trust of its root named ${listed(strangers.map(code))}` : "";
  const said = { variant: who === "" ? "trust" : "stranger", theme: "trust" } as const;
  if (loss.what === "trust-condition")
    return {
      ...said,
      message: `${laxer(loss, fact).length > 0 ? "has a laxer condition than" : "lost the condition"} ${text}: more can become it than was reviewed${who}.`,
      remedy: "Put the condition back, or say in the change why it is not needed.",
    };
  const remedy = "Let in only who needs it, or give the new caller an identity of its own.";
  const { instead } = loss;
  const lets = instead === undefined ? `now also lets in ${text}` : `now lets in ${text}`;
  const after =
    instead === undefined || instead === bare(loss) ? "" : ` in place of ${code(instead)}`;
  if (power)
    return {
      variant: "admin",
      theme: "trust",
      message: `${lets}${after}, which so becomes an administrator: it is granted ${code(power)}${who}.`,
      remedy: "Give the new caller an identity of its own, with only what it needs.",
    };
  return loss.remade
    ? {
        ...said,
        variant: "unknown",
        message: `now lets in ${text}: nobody can read who that is, nor could anybody who it was.`,
        remedy,
      }
    : {
        ...said,
        message:
          instead === undefined
            ? `${lets}: more can become it than was reviewed${who}.`
            : `${lets}${after}: nobody can read who that is, nor could anybody who it was${who}.`,
        remedy,
      };
}

function bare({ text }: Loss): string {
  return text.replace(/^(principal|condition) /, "");
}

function control({ text, remade }: Loss, { fact }: About): Said {
  const what = text === `boundary ${fact.address}` ? "its permissions boundary" : code(text);
  const holds = fact.kind !== "control" || fact.holds.length > 0;
  const after = holds ? "what held it in check is gone" : "nothing holds that back any more";
  return {
    variant: remade ? "replaced" : "control",
    theme: "scope",
    message: `lost ${what}: ${after}.`,
    remedy: holds
      ? "Put it back, or replace it by what limits the identity as much."
      : "Put it back, or replace it by what holds as much back.",
  };
}

function becomes({ text, remade }: Loss, { power }: About): Said {
  const whom = code(text.replace(/^becomes /, ""));
  const remedy =
    "Make an identity for what runs as this account, with only what it needs, and let the account become that.";
  if (power)
    return {
      variant: "admin",
      theme: "scope",
      message: `now becomes ${whom}, which is granted ${code(power)}: every pod that runs as it is an administrator.`,
      remedy,
    };
  return {
    variant: remade ? "unknown" : "cloud",
    theme: "scope",
    message: remade
      ? `now becomes ${whom}: nobody can read who that is, nor could anybody who it was.`
      : `now becomes ${whom}: every pod that runs as it can do what that can, which nobody reviewed for them.`,
    remedy,
  };
}

function givenKey({ of, isLikely }: GivenKey, { power }: About): Said {
  const key = `${isLikely ? "what by its name can only be " : ""}the key of ${nameOf(of)}`;
  return {
    variant: power ? "admin" : "cloud",
    theme: "scope",
    message: power
      ? `has pods that are now given ${key}, which is granted ${code(power)}: they are administrators.`
      : `has pods that are now given ${key}: they can do what that can, which nobody reviewed for them.`,
    remedy:
      "Make an identity for this workload, with only what it needs, and let its account become that without a key.",
  };
}

function mount({ text }: Loss, { fact, power }: About): Said {
  const pods = text === fact.address ? "every pod that runs as it" : code(text);
  return {
    variant: power ? "admin" : "mount",
    theme: "scope",
    message: `has its token put into ${pods}, which it was kept from: who breaks in there acts as it${power ? `, which is granted ${code(power)}` : ""}.`,
    remedy:
      "Set `automountServiceAccountToken: false` again, or say in the change what needs the token.",
  };
}

/** What its condition takes now, where one of the same operator and key is there still. */
export function laxer(loss: Loss, fact: Fact): readonly Way[] {
  if (loss.what !== "trust-condition" || fact.kind !== "trust") return [];
  return fact.admissions
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator, key }) => loss.text.startsWith(`condition ${operator} ${key} `))
    .flatMap(({ values }) => values);
}
