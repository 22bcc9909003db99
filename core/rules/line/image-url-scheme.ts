import { URL_SCHEMES, type UrlForm, urlForm } from "#core/model/url-form.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { listed, shorten, shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_url` does not begin like a URL that training supports. */
export const imageUrlScheme: LineRule = {
	id: "image-url-scheme",
	summary: "`image_url` is a path, or a URL of a kind that training does not support.",
	explanation:
		"Training runs on a machine in the cloud, where a path on your own disk does not exist. It supports `azureml://subscriptions/…/datastores/{datastore}/paths/{path}`, the short form `azureml://datastores/{datastore}/paths/{path}`, the older `AmlDatastore://{datastore}/{path}`, and URLs that begin with `https://`, `http://`, `wasbs://`, or `abfss://`. The column is converted to streams before training begins: a failed download ends the job with “Could not download dataset files”, but a single missing file is skipped without a message. If images are streamed instead, every URL must be in a datastore: “Streaming images is only supported if all image files are contained in an AML datastore”. Path libraries turn the two slashes into one, `https:/…`, when they are given a URL.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "images/1.jpg", "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/images/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const url = imageUrlText(context);
		const form = url && urlForm(url.value);
		if (url && form && form !== "known") {
			const scheme = url.value.slice(0, url.value.indexOf(":") + 1);
			yield {
				ruleId: "image-url-scheme",
				start: url.start,
				end: url.end,
				message: `image_url ${fact(form, shownValue(url, context.line), shorten(scheme))}; training would not find the image`,
				consequence: "none",
			};
		}
	},
};

function fact(form: Exclude<UrlForm, "known">, shown: string, scheme: string): string {
	switch (form) {
		case "path":
			return `is ${shown}, a path instead of a URL`;
		case "windows-path":
			return `is ${shown}, a Windows path instead of a URL`;
		case "other-scheme":
			return `begins with ${scheme}, which is not one of ${listed(URL_SCHEMES, "or")}`;
		case "one-slash":
			return `begins with ${scheme}/, which is missing a slash`;
		case "no-paths":
			return "begins with azureml: but does not contain /datastores/…/paths/…";
		case "no-path":
			return `begins with ${scheme} but does not name a file in a datastore or on a host`;
	}
}
