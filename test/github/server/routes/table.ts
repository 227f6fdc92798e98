// Every route that is served, by method and path.

import type { Served } from "../answer.ts";
import { checkRoutes } from "./checks.ts";
import { codeScanningRoutes } from "./code-scanning.ts";
import { commentRoutes } from "./comments.ts";
import { gitRoutes } from "./git.ts";
import { issueRoutes } from "./issues.ts";
import { peopleRoutes } from "./people.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repository.ts";
import { reviewCommentRoutes } from "./review-comments.ts";
import { reviewRoutes } from "./reviews.ts";

export const served: ReadonlyMap<string, Served> = new Map(
  Object.entries({
    ...checkRoutes,
    ...codeScanningRoutes,
    ...commentRoutes,
    ...gitRoutes,
    ...issueRoutes,
    ...peopleRoutes,
    ...pullRoutes,
    ...repositoryRoutes,
    ...reviewCommentRoutes,
    ...reviewRoutes,
  }),
);
