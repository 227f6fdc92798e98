// What happens to the repository in a year, by day: people renew, rotate, remove, hand over, leave and attest.

import { attested, both, swap, within, written, type Change } from "./repository.ts";

export interface Happening {
  readonly day: string;
  readonly what: string;
  readonly change?: Change;
  /** A pull request of `sweep --remove` is merged: whatever is next for all that is past its day. */
  readonly removes?: true;
  /** A person closes the open issue whose title has this name. */
  readonly closes?: string;
}

const [data, web, ops, ml] = ["infra/data.tf", "infra/web.tf", "infra/ops.tf", "k8s/ml.yaml"];
const vendor = "infra/vendor.tf";
const register = ".github/nhi-register.yml";
const workloads = ["indexer", "trainer", "embedder", "labeler", "scorer", "router", "cache"];
const handed = (names: readonly string[]): Change =>
  both(...names.map((name) => within(ml, `  name: ${name}\n`, "@acme/ml", "@acme/data")));

export const happenings: readonly Happening[] = [
  {
    day: "2026-12-08",
    what: "@acme/data renews what had lapsed before the first sweep",
    change: swap(data, "2026-11-15", "2027-12-31"),
  },
  {
    day: "2027-01-10",
    what: "a commit that touches nothing of it",
    change: written("README.md", "What acme runs, and where.\n"),
  },
  { day: "2027-01-21", what: "a removal takes its first step", removes: true },
  { day: "2027-01-28", what: "and again, too early for the next", removes: true },
  { day: "2027-02-04", what: "and its second", removes: true },
  {
    day: "2027-02-20",
    what: "the vendor says who answers for what a waiver covered",
    change: both(
      swap(
        vendor,
        'tags = { expires = "2028-06-30" }',
        'tags = { owner = "@acme/vendors", expires = "2028-06-30" }',
      ),
      swap(
        vendor,
        '# nhi-lint: allow ownerless-identity reason="its vendor is asked who answers" owner=@acme/vendors until=2027-02-15\n',
        "",
      ),
    ),
  },
  {
    day: "2027-03-01",
    what: "@acme/ml leaves",
    change: both(swap("owners.yml", '  "@acme/ml":\n', ""), (tree) => ({
      ...tree,
      "owners.yml": `${tree["owners.yml"] ?? ""}left:\n  "@acme/ml": { since: 2027-03-01 }\n`,
    })),
  },
  {
    day: "2027-03-08",
    what: "@acme/data takes over four of its workloads",
    change: handed(workloads.slice(0, 4)),
  },
  {
    day: "2027-03-15",
    what: "and the other four",
    change: handed([...workloads.slice(4), "sampler"]),
  },
  {
    day: "2027-05-04",
    what: "@acme/web rotates the password of the portal",
    change: swap(web, "2027-05-01T", "2028-05-01T"),
  },
  {
    day: "2027-05-10",
    what: "a register is kept from now on",
    change: written(register, "attestations: []\n"),
  },
  {
    day: "2027-05-12",
    what: "@acme/data attests all of its own",
    change: attested("@acme/data", "2027-07-01"),
  },
  {
    day: "2027-05-14",
    what: "@acme/web attests all but one",
    change: attested("@acme/web", "2028-05-11", (name) => name !== "images"),
  },
  {
    day: "2027-05-17",
    what: "and that one; @acme/ops and @acme/vendors attest theirs",
    change: both(
      attested("@acme/web", "2028-05-11", (name) => name === "images"),
      attested("@acme/ops", "2027-07-01"),
      attested("@acme/vendors", "2028-05-11"),
    ),
  },
  {
    day: "2027-06-20",
    what: "a comment moves all lines of @acme/ops",
    change: (tree) => ({ ...tree, [ops]: `# Of the platform.\n\n${tree[ops] ?? ""}` }),
  },
  { day: "2027-07-01", what: "a person closes the issue of @acme/ops", closes: "@acme/ops" },
  {
    day: "2027-07-10",
    what: "@acme/ops attests that the backup is needed longer",
    change: attested("@acme/ops", "2027-12-31", (name) => name === "backup"),
  },
  {
    day: "2027-08-10",
    what: "the runner is handed to @acme/web",
    change: within(
      ops,
      'resource "azurerm_user_assigned_identity" "runner"',
      "@acme/ops",
      "@acme/web",
    ),
  },
  { day: "2027-09-05", what: "another removal takes its first step", removes: true },
  {
    day: "2027-09-15",
    what: "a crawler is born, for a month",
    change: written(
      "infra/search.tf",
      'resource "aws_iam_user" "crawler" {\n  name = "crawler"\n  tags = { owner = "@acme/search", expires = "2027-10-15" }\n}\n',
    ),
  },
  {
    day: "2027-09-16",
    what: "@acme/search attests that it is needed longer",
    change: attested("@acme/search", "2027-12-31"),
  },
  { day: "2027-09-19", what: "and its second", removes: true },
  { day: "2027-10-05", what: "what a function runs as is past its day, too", removes: true },
  {
    day: "2027-10-08",
    what: "@acme/data attests that it is needed longer",
    change: attested("@acme/data", "2028-03-31", (name) => name === "backfill"),
  },
  {
    day: "2027-11-10",
    what: "@acme/data attests all of its own again",
    change: attested("@acme/data", "2028-11-08"),
  },
  {
    day: "2027-11-20",
    what: "@acme/web and @acme/ops do, too",
    change: both(attested("@acme/web", "2028-11-18"), attested("@acme/ops", "2028-11-18")),
  },
];
