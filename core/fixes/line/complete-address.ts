import { replace } from "#core/fixes/editing/targets.ts";
import type { Cure, QuickFix } from "#core/fixes/quick-fix.ts";
import { urlForm } from "#core/model/url-form.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Completes a URL that begins correctly, with the second of two slashes, or with `/paths` after the datastore. */
export const completeAddress: QuickFix = {
	id: "complete-address",
	ruleIds: ["image-url-scheme"],
	offer: (_, context) => {
		const url = imageUrlText(context)?.value ?? "";
		switch (urlForm(url)) {
			case "one-slash":
				return insertion(context, url.indexOf(":") + 1, "/", "Add the missing slash", true);
			case "no-paths": {
				const datastore = /^azureml:\/\/(?:[^\\]*?\/)?datastores\/[^/\\]+(?=\/)/i.exec(url)?.[0];
				return datastore === undefined
					? []
					: insertion(context, datastore.length, "/paths", "Insert /paths after the datastore", false);
			}
			default:
				return [];
		}
	},
};

/** Offered only if the result is a valid URL. */
function insertion(
	context: LineContext,
	at: number,
	text: string,
	title: string,
	preferred: boolean,
): readonly Cure[] {
	const url = imageUrlText(context);
	return url && urlForm(url.value.slice(0, at) + text + url.value.slice(at)) === "known"
		? [{ title, edits: [replace(spanInLine(url, { start: at, end: at }, context.line), text)], preferred }]
		: [];
}
