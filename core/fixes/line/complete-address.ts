import { replace } from "#core/fixes/editing/targets.ts";
import type { Cure, QuickFix } from "#core/fixes/quick-fix.ts";
import { urlForm } from "#core/model/url-form.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Writes what is missing in a URL that begins right: the second slash of two, or `/paths` behind a datastore. */
export const completeAddress: QuickFix = {
	id: "complete-address",
	ruleIds: ["image-url-scheme"],
	offer: (_, context) => {
		const url = imageUrlText(context)?.value ?? "";
		switch (urlForm(url)) {
			case "one-slash":
				return insertion(context, url.indexOf(":") + 1, "/", "Write both slashes behind the colon", true);
			case "no-paths": {
				const datastore = /^azureml:\/\/(?:[^\\]*?\/)?datastores\/[^/\\]+(?=\/)/i.exec(url)?.[0];
				return datastore === undefined
					? []
					: insertion(context, datastore.length, "/paths", "Insert /paths behind the datastore", false);
			}
			default:
				return [];
		}
	},
};

/** Offered where it makes a URL of it. */
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
