import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { imageFormat } from "#core/model/image-format.ts";
import { fileExtension } from "#core/model/url-path.ts";
import { imageDetail } from "#core/rules/reading/image-details.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";

/** Sets `format` to the image's file extension. */
export const setFormat: QuickFix = {
	id: "set-format",
	ruleIds: ["format-mismatch", "details-type"],
	offer: (finding, context) => {
		const extension = fileExtension(imageUrlText(context)?.value ?? "");
		const format = imageDetail(context, "format")?.value;
		return extension !== undefined && imageFormat(extension) !== undefined && format?.start === finding.start
			? [
					{
						title: `Set format to ${extension}`,
						edits: [replace(finding, JSON.stringify(extension))],
						preferred: true,
					},
				]
			: [];
	},
};
