import type { EditableFile, FileCure, FileFix } from "#core/fixes/file-fix.ts";
import { inOfferedOrder } from "#core/fixes/offered-order.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { fileFixes as members } from "./members.ts";

/** The register, in the order in which fixes of the same problem are offered. */
export const fileFixes: readonly FileFix[] = inOfferedOrder(members);

/** Every file fix for a finding, in the order of the register. */
export function fileCuresFor(finding: FileFinding, file: EditableFile): FileCure[] {
	return fileFixes
		.filter((fix) => fix.ruleIds.includes(finding.ruleId))
		.flatMap((fix) => [...fix.offer(finding, file)]);
}
