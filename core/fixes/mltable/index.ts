import type { MLTableCure, MLTableFix } from "#core/fixes/mltable-fix.ts";
import type { MLTable } from "#core/mltable/mltable.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { addTransformation } from "./add-transformation.ts";
import { correctPath } from "./correct-path.ts";
import { renameTransformation } from "./rename-transformation.ts";
import { setEncoding } from "./set-encoding.ts";

/** The register of fixes for tables. */
export const mltableFixes: readonly MLTableFix[] = [
	correctPath,
	renameTransformation,
	addTransformation,
	setEncoding,
];

/** Every fix for a finding, in the order of the register. */
export function mltableCuresFor(finding: FileFinding, table: MLTable): MLTableCure[] {
	return mltableFixes
		.filter((fix) => fix.ruleIds.includes(finding.ruleId))
		.flatMap((fix) => [...fix.offer(finding, table)]);
}
