// Made by `npm run docs` from the files of this folder.
import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { mltableBom } from "./mltable-bom.ts";
import { mltableDropsLines } from "./mltable-drops-lines.ts";
import { mltableEncoding } from "./mltable-encoding.ts";
import { mltableNoJsonLines } from "./mltable-no-json-lines.ts";
import { mltableNoPaths } from "./mltable-no-paths.ts";
import { mltableNoStream } from "./mltable-no-stream.ts";
import { mltablePathNotFound } from "./mltable-path-not-found.ts";
import { mltableSyntax } from "./mltable-syntax.ts";
import { mltableUnknownTransformation } from "./mltable-unknown-transformation.ts";
import { mltableUnlistedFile } from "./mltable-unlisted-file.ts";

/** Every member, in the order of their names. */
export const mltableRules: readonly MLTableRule[] = [
	mltableBom,
	mltableDropsLines,
	mltableEncoding,
	mltableNoJsonLines,
	mltableNoPaths,
	mltableNoStream,
	mltablePathNotFound,
	mltableSyntax,
	mltableUnknownTransformation,
	mltableUnlistedFile,
];
