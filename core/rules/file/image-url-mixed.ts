import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";

/** One of the two forms of URL in a file. */
interface Form {
	readonly name: string;
	lines: number;
	/** The line on which it stands first. */
	first: number;
}

/** Both generations of image URL in one file. */
export const imageUrlMixed: FileRule = {
	id: "image-url-mixed",
	summary: "Some image URLs have the older form AmlDatastore://, others the newer azureml://.",
	explanation:
		"Version 1 of Azure ML names images as `AmlDatastore://datastore/path`, version 2 as `azureml://subscriptions/…/datastores/datastore/paths/path`. Training keys images by datastore and path, so that both forms can name one image, but a file with both was mostly put together from two sources, and each job reads only what its own version and workspace can resolve. The rarer form is marked.",
	consequences: ["none"],
	severity: "information",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "azureml://datastores/data/paths/2.jpg", "label": "can"}\n',
		good: '{"image_url": "azureml://datastores/data/paths/1.jpg", "label": "can"}\n{"image_url": "azureml://datastores/data/paths/2.jpg", "label": "can"}\n',
	},
	*check(file): Iterable<FileFinding> {
		if (file.totals.withScheme("amldatastore") === 0 || file.totals.withScheme("azureml") === 0) {
			return;
		}
		const older: Form = { name: "AmlDatastore://", lines: 0, first: -1 };
		const newer: Form = { name: "azureml://", lines: 0, first: -1 };
		for (const [line, { urlScheme }] of recordsOf(file)) {
			const form = urlScheme === "amldatastore" ? older : urlScheme === "azureml" ? newer : undefined;
			if (form) {
				form.first = form.lines++ === 0 ? line : form.first;
			}
		}
		// Of two that are as frequent, the one that comes later is the stray.
		const [rarer, usual] = [older, newer].sort((a, b) => a.lines - b.lines || b.first - a.first) as [
			Form,
			Form,
		];
		yield {
			ruleId: "image-url-mixed",
			line: rarer.first,
			...markValue(file, rarer.first, "image_url"),
			message: `${counted(rarer.lines, "line")} of this file ${rarer.lines === 1 ? "has" : "have"} an image URL with ${rarer.name}, and ${usual.lines} with ${usual.name}; training reads both, but a job may resolve only one of them`,
			consequence: "none",
			related: {
				line: usual.first,
				...markValue(file, usual.first, "image_url"),
				message: `The first URL with ${usual.name}`,
			},
		};
	},
};
