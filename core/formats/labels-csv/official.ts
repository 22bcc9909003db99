import type { Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { joinUrl } from "#core/formats/image-location.ts";
import { imageKind } from "#core/formats/image-name.ts";
import type { LabeledUrl } from "./lines.ts";
import type { LabeledImage } from "./rows.ts";

/** What Python's `strip` takes for white space: other than in JavaScript without U+FEFF, and with some separators. */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");

/**
 * Reads labels.csv as the official script does: the first line is passed over whatever it says, quotes are nothing
 * special, and labels end at each single space, so that two spaces make an empty one.
 */
export function readOfficialRows(text: string, report: Report): LabeledImage[] {
	const lines = text.split(/\r\n|\n|\r/);
	const [name = ""] = lines[0]?.split(",") ?? [];
	if (imageKind(name) === "image") {
		report(
			"line 1",
			"error",
			`It names an image (${shorten(name)}), but is left out as the header, as the official script does`,
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
			`It has ${countOf(content.split(",").length, "field")} (${shorten(content)}) instead of 2; it is left out, as the official script does`,
		);
		return undefined;
	}
	const list = strip(labels).split(" ");
	if (list.includes("")) {
		report(`line ${line}, column 2`, "warning", "An empty label is written, as the official script does");
	}
	if (labels.includes('"')) {
		report(
			`line ${line}, column 2`,
			"warning",
			`Its quotes become parts of the labels (${shorten(labels.trim())}), as the official script does`,
		);
	}
	return { line, name, labels: list };
}

/** A line for each row, with the image in the folder `images`, whatever its name. */
export function officialLines(rows: readonly LabeledImage[], baseUrl: string, report: Report): LabeledUrl[] {
	return rows.map(({ line, name, labels }) => {
		if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) {
			report(
				`line ${line}, column 1`,
				"warning",
				`Its image (${shorten(name)}) leads out of its folder; it is written so, as the official script does`,
			);
		}
		return { line, labels, imageUrl: joinUrl(baseUrl, `images/${name}`) };
	});
}

function strip(text: string): string {
	return text.replace(AROUND, "");
}
