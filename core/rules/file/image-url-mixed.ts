import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";

/** One of the two forms of URL in a file. */
interface Form {
	readonly name: string;
	lines: number;
	/** The first line with this form. */
	first: number;
}

/** Both generations of image URL in one file. */
export const imageUrlMixed: FileRule = {
	id: "image-url-mixed",
	summary: "Some image URLs begin with `AmlDatastore://`, others with `azureml://`.",
	explanation:
		"Version 1 of Azure Machine Learning writes image URLs as `AmlDatastore://datastore/path`, version 2 as `azureml://subscriptions/…/datastores/datastore/paths/path`. Training identifies images by datastore and path, so both forms can refer to the same image. But a file with both was usually combined from two sources, and a job reads only what its own version and workspace can resolve. The rarer form is marked.",
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
		// If both are equally frequent, the one that comes later is marked.
		const [rarer, usual] = [older, newer].sort((a, b) => a.lines - b.lines || b.first - a.first) as [
			Form,
			Form,
		];
		yield {
			ruleId: "image-url-mixed",
			line: rarer.first,
			...markValue(file, rarer.first, "image_url"),
			message: `${counted(rarer.lines, "image URL")} in this file ${rarer.lines === 1 ? "begins" : "begin"} with ${rarer.name}, and ${usual.lines} with ${usual.name}; training reads both, but a job may resolve only one of them`,
			consequence: "none",
			related: {
				line: usual.first,
				...markValue(file, usual.first, "image_url"),
				message: `The first URL with ${usual.name}`,
			},
		};
	},
};
