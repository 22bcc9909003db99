import type { Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { imageKey } from "#core/model/image-url.ts";
import { type Located, urlOf } from "./images.ts";
import type { LabeledImage } from "./rows.ts";

/** What becomes a line of the result. */
export interface LabeledUrl {
	/** The line of the table, from 1. */
	readonly line: number;
	readonly imageUrl: string;
	readonly labels: readonly string[];
}

/** One entry per image: training would keep only the last of several lines, so their labels are joined. */
export function joinRows(
	rows: readonly LabeledImage[],
	located: readonly Located[],
	baseUrl: string,
	report: Report,
): LabeledUrl[] {
	const byKey = new Map<string, LabeledUrl>();
	for (const [index, { line, name, labels }] of rows.entries()) {
		const place = located[index];
		if (!place) {
			report(
				`line ${line}`,
				"error",
				`The image is ${shorten(JSON.stringify(name))}, which does not name a file; the row is skipped`,
			);
			continue;
		}
		const imageUrl = urlOf(place, baseUrl);
		const key = imageKey(imageUrl);
		const known = byKey.get(key);
		if (known) {
			report(
				`line ${line}`,
				"warning",
				`The image (${shorten(name)}) is the same as on line ${known.line}; both become one line`,
			);
		}
		byKey.set(
			key,
			known ? { ...known, labels: [...new Set([...known.labels, ...labels])] } : { line, imageUrl, labels },
		);
	}
	const lines = [...byKey.values()];
	reportWithout(lines, report);
	return lines;
}

function reportWithout(lines: readonly LabeledUrl[], report: Report): void {
	const without = lines.filter(({ labels }) => labels.length === 0);
	if (without[0]) {
		report(
			"",
			"warning",
			`${countOf(without.length, "image")} without a label (first: line ${without[0].line}); training reads this as an image to which none of the classes apply`,
		);
	}
}
