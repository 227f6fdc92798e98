// Accounts, teams and who is in them, and of whom a review is asked. https://docs.github.com/en/rest/teams/members

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, user } from "../answer.ts";
import { pullOf, shownPull } from "./pulls.ts";

const requests = "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";

/** A job's token has no right to see members: the answer is as if the team were not there. */
const mayNotSee = ({ world, params }: Call): boolean =>
  world.token.permissions.members === undefined || !world.teams.includes(params["team_slug"] ?? "");

function team(call: Call): Answer {
  const slug = call.params["team_slug"] ?? "";
  return mayNotSee(call) ? notFound(call) : { status: 200, body: { id: 1, slug, name: slug } };
}

function members(call: Call): Answer {
  if (mayNotSee(call)) return notFound(call);
  const logins = call.world.members[call.params["team_slug"] ?? ""] ?? [];
  return page(call, logins.map(user));
}

function account(call: Call): Answer {
  const login = call.params["username"] ?? "";
  if (login === call.world.repository.owner)
    return { status: 200, body: { ...user(login), type: "Organization" } };
  const found = call.world.users.find((one) => one.toLowerCase() === login.toLowerCase());
  return found === undefined ? notFound(call) : { status: 200, body: user(found) };
}

/** Of a public repository anybody may read. https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
function permission({ world, params }: Call): Answer {
  const login = params["username"] ?? "";
  const writes = world.writers.some((one) => one.toLowerCase() === login.toLowerCase());
  const level = writes ? "write" : world.repository.private ? "none" : "read";
  return { status: 200, body: { permission: level, role_name: level, user: user(login) } };
}

function listRequested(call: Call): Answer {
  if (!pullOf(call)) return notFound(call);
  const { requested } = call.world;
  const slugs = requested.filter((one) => one.startsWith("/")).map((one) => one.slice(1));
  return {
    status: 200,
    body: {
      users: requested.filter((one) => !one.startsWith("/")).map(user),
      teams: slugs.map((slug) => ({ id: 1, slug, name: slug })),
    },
  };
}

interface Asked {
  readonly reviewers?: readonly string[];
  readonly team_reviewers?: readonly string[];
}

/** All or nothing. A token that cannot see teams cannot ask one. */
function refused({ reviewers = [], team_reviewers: teams = [] }: Asked, call: Call): string | null {
  const { world } = call;
  const { owner, name } = world.repository;
  const hidden = teams.find(
    (slug) => world.token.permissions.members === undefined || !world.teams.includes(slug),
  );
  if (hidden !== undefined) return `Could not resolve to a node with the global id of '${hidden}'.`;
  if (reviewers.includes(pullOf(call)?.author ?? ""))
    return "Review cannot be requested from pull request author.";
  const outside = (names: readonly string[]): boolean =>
    names.some((one) => !world.collaborators.includes(one));
  if (outside(teams))
    return `Reviews may only be requested from collaborators. One or more of the teams you specified is not a collaborator of the ${owner}/${name} repository.`;
  if (outside(reviewers))
    return `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${owner}/${name} repository.`;
  return null;
}

function request(call: Call): Answer {
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const asked = call.body as Asked;
  const why = refused(asked, call);
  if (why !== null) return refusal(422, why, call.route.docs);
  const added = [
    ...(asked.reviewers ?? []),
    ...(asked.team_reviewers ?? []).map((slug) => `/${slug}`),
  ];
  call.world.requested = [...new Set([...call.world.requested, ...added])];
  return { status: 201, body: shownPull(pull, call) };
}

export const peopleRoutes: Readonly<Record<string, Served>> = {
  "GET /orgs/{org}/teams/{team_slug}": { needs: [], answer: team },
  "GET /orgs/{org}/teams/{team_slug}/members": { needs: [], answer: members },
  "GET /repos/{owner}/{repo}/collaborators/{username}/permission": {
    needs: [],
    answer: permission,
  },
  "GET /users/{username}": { needs: [], answer: account },
  [`GET ${requests}`]: { needs: [["pull-requests", "read"]], answer: listRequested },
  [`POST ${requests}`]: { needs: [["pull-requests", "write"]], answer: request },
};
