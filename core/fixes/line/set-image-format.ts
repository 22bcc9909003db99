import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Sets `format` to the actual format of the image file. */
export const setImageFormat: QuickFix = {
	id: "set-image-format",
	ruleIds: ["image-format-differs"],
	offer: (finding) => {
		const format = finding.data?.suggestion;
		return format === undefined
			? []
			: [
					{
						title: `Set format to ${format}`,
						edits: [replace(finding, JSON.stringify(format))],
						preferred: true,
					},
				];
	},
};
