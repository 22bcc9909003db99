import type { Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { joinUrl } from "#core/formats/image-location.ts";
import { imageKind } from "#core/formats/image-name.ts";
import type { LabeledUrl } from "./lines.ts";
import type { LabeledImage } from "./rows.ts";

/** What Python's `strip` treats as white space: unlike JavaScript, not U+FEFF, but some separators. */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");

/**
 * Reads labels.csv as the official script does: the first line is skipped whatever it says, quotes have no special
 * meaning, and labels end at each single space, so two spaces make an empty label.
 */
export function readOfficialRows(text: string, report: Report): LabeledImage[] {
	const lines = text.split(/\r\n|\n|\r/);
	const [name = ""] = lines[0]?.split(",") ?? [];
	if (imageKind(name) === "image") {
		report(
			"line 1",
			"error",
			`The line names an image (${shorten(name)}) but is skipped as the header, as in the official script`,
		);
	}
	return lines.flatMap((line, place) => {
		const content = strip(line);
		return place === 0 || content === "" ? [] : (readLine(content, place + 1, report) ?? []);
	});
}

function readLine(content: string, line: number, report: Report): LabeledImage | undefined {
	const [name, labels, ...more] = content.split(",");
	if (name === undefined || labels === undefined || more.length > 0) {
		report(
			`line ${line}`,
			"error",
			`The row has ${countOf(content.split(",").length, "field")} (${shorten(content)}); 2 were expected. It is skipped, as in the official script`,
		);
		return undefined;
	}
	const list = strip(labels).split(" ");
	if (list.includes("")) {
		report(`line ${line}, column 2`, "warning", "An empty label is written, as in the official script");
	}
	if (labels.includes('"')) {
		report(
			`line ${line}, column 2`,
			"warning",
			`The quotes become part of the labels (${shorten(labels.trim())}), as in the official script`,
		);
	}
	return { line, name, labels: list };
}

/** One line per row, with the image in the folder `images`, whatever its name. */
export function officialLines(rows: readonly LabeledImage[], baseUrl: string, report: Report): LabeledUrl[] {
	return rows.map(({ line, name, labels }) => {
		if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) {
			report(
				`line ${line}, column 1`,
				"warning",
				`The image (${shorten(name)}) leads outside its folder; it is written as is, as in the official script`,
			);
		}
		return { line, labels, imageUrl: joinUrl(baseUrl, `images/${name}`) };
	});
}

function strip(text: string): string {
	return text.replace(AROUND, "");
}
