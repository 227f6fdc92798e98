// Turns what a peer judges unused into Terraform that uses it.

/** What a peer judges unused, by what it is given to: its type, what is made of it, and how. */
const gifts = {
  policy: {
    from: "aws_iam_policy_document",
    to: "aws_iam_policy",
    body: (given) => `policy = ${given}.json`,
  },
  trust: {
    from: "aws_iam_policy_document",
    to: "aws_iam_role",
    body: (given) => `assume_role_policy = ${given}.json`,
  },
  topic: {
    from: "aws_iam_policy_document",
    to: "aws_sns_topic_policy",
    body: (given) => `arn = aws_sns_topic.given.arn\n  policy = ${given}.json`,
  },
  managed: {
    from: "aws_iam_policy",
    to: "aws_iam_role_policy_attachment",
    body: (given) => `role = "given"\n  policy_arn = ${given}.arn`,
  },
  project: {
    from: "google_iam_policy",
    to: "google_project_iam_policy",
    body: (given) => `project = "given"\n  policy_data = ${given}.policy_data`,
  },
};

/** A policy that nothing uses grants nothing: each is given to what its rule judges. */
export function given(texts, kind) {
  const { from, to, body } = gifts[kind];
  const blocks = texts.flatMap((text) => [
    ...text.matchAll(new RegExp(`^data "${from}" "([^"]+)"`, "gm")),
  ]);
  return blocks
    .map(([, name]) => `resource "${to}" "given_${name}" {\n  ${body(`data.${from}.${name}`)}\n}\n`)
    .join("\n");
}

/** The addresses of what a block is given to. */
export function givenNames(block) {
  const [, from, name] = /^data "([^"]+)" "([^"]+)"/.exec(block) ?? [];
  return Object.values(gifts)
    .filter((gift) => gift.from === from)
    .map(({ to }) => `${to}.given_${name}`);
}
