import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { coordinatesByObject } from "#core/rules/reading/written-coordinates.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";

/** The number of lines that must indicate another size, and of different fractions: thirds alone may be intended. */
const LEAST_LINES = 3;
const LEAST_FRACTIONS = 3;
/**
 * The number of lines to read, because each is parsed into a tree. In a file with this defect, nearly all lines show
 * it.
 */
const MOST_READ = 12;
/** The most pixels that a side of an image is assumed to have. */
const MOST_PIXELS = 20_000;
/** Annotation tools with subpixel coordinates write them with two decimals. */
const PARTS_OF_A_PIXEL = 100;
/** A quotient that does not terminate early has at least this many digits. */
const DIGITS_OF_A_QUOTIENT = 15;

/**
 * One size on every line, although the coordinates were divided by others. `VOCJSONLConverter` shares one dictionary
 * between all lines. The same size on every line is not unusual, but a whole pixel divided by the true side is a
 * fraction, and a number with all its digits reveals its denominator: 0.06666666666666667 is 1/15, which cannot come
 * from an image 20 pixels wide.
 */
export const detailsAllEqual: FileRule = {
	id: "details-all-equal",
	summary: "Every line has the same image size, but the coordinates come from images of other sizes.",
	explanation:
		"`VOCJSONLConverter` from azureml-examples, which the newer notebooks use, writes the `image_details` of the last image on every line. Training does not read them, so no image is lost, but tools that use this size get wrong results. The coordinates themselves are correct. Read the sizes from the images again, or convert with `prepare_data.py` from the same repository, which does not have this bug. The rule compares coordinates that have all their digits with the size: fractions that cannot come from a whole pixel or a hundredth of a pixel in such an image reveal another size. A file whose images were all resized to one size after they were annotated looks the same, and is correct.",
	consequences: ["none"],
	severity: "information",
	example: {
		bad:
			line(1, [20, 20], [1, 2, 29, 11], [30, 20]) +
			line(2, [20, 20], [2, 2, 7, 7], [16, 12]) +
			line(3, [20, 20], [2, 2, 7, 10], [24, 18]),
		good:
			line(1, [30, 20], [1, 2, 29, 11]) + line(2, [16, 12], [2, 2, 7, 7]) + line(3, [24, 18], [2, 2, 7, 10]),
	},
	*check(file): Iterable<FileFinding> {
		const size = sharedSize(file);
		if (!size) {
			return;
		}
		const lines = linesWithObjects(file);
		const others: number[] = [];
		const foreign = new Set<number | undefined>();
		for (const line of lines) {
			const all = quotients(file.textOf(line), size);
			if (!areWholePixels(all)) {
				return;
			}
			const strangers = all.filter(({ isForeign }) => isForeign);
			others.push(...(strangers.length > 0 ? [line] : []));
			for (const { denominator } of strangers) {
				foreign.add(denominator);
			}
		}
		const [first] = others;
		if (first === undefined || others.length < LEAST_LINES || foreign.size < LEAST_FRACTIONS) {
			return;
		}
		yield {
			ruleId: "details-all-equal",
			line: first,
			...markValue(file, first, "image_details"),
			message: `Every line says ${size.width} × ${size.height} pixels, but ${others.length} of ${lines.length} lines have coordinates from images of other sizes, as written by VOCJSONLConverter; training ignores the size`,
			consequence: "none",
		};
	},
};

/** The size that all records declare, if they all have the same details. */
function sharedSize(file: FileFacts): ImageSize | undefined {
	const [, first] = recordsOf(file).next().value ?? [];
	const isShared = first?.details !== undefined && file.totals.allHaveDetails(first.details);
	return isShared ? declaredSize(parseLine(first.detailsText ?? "").root) : undefined;
}

/** Some of the lines with objects, spread over the file: the first in each section. */
function linesWithObjects(file: FileFacts): number[] {
	const lines: number[] = [];
	for (let part = 0; part < MOST_READ; part++) {
		const end = Math.floor(((part + 1) * file.lineCount) / MOST_READ);
		let line = Math.floor((part * file.lineCount) / MOST_READ);
		while (line < end && !((file.recordAt(line)?.objects.kept ?? 0) > 0)) {
			line++;
		}
		if (line < end) {
			lines.push(line);
		}
	}
	return lines;
}

/** A coordinate with all its digits. */
interface Quotient {
	/**
	 * The side of the image that it was divided by, or a divisor of it; absent if it does not come from a whole pixel.
	 */
	readonly denominator: number | undefined;
	/** Whether it cannot come from an image of the declared size. */
	readonly isForeign: boolean;
}

/** Coordinates finer than pixels have a small denominator only by chance. */
function areWholePixels(quotients: readonly Quotient[]): boolean {
	const whole = quotients.filter(({ denominator }) => denominator !== undefined);
	return whole.length * 2 >= quotients.length;
}

function quotients(text: string, { width, height }: ImageSize): Quotient[] {
	const long = coordinatesByObject(text)
		.flat()
		.filter(({ node }) => digits(node.text) >= DIGITS_OF_A_QUOTIENT);
	return long.map(({ node, alongWidth }) => {
		const denominator = denominatorOf(node.value);
		const parts = PARTS_OF_A_PIXEL * (alongWidth ? width : height);
		return { denominator, isForeign: denominator !== undefined && parts % denominator !== 0 };
	});
}

/** The number of digits of a number from 0 to 1, without leading zeros. */
function digits(text: string): number {
	return text.replace(/^[-0.]+|[eE].*$/g, "").length;
}

/**
 * The denominator of the fraction that is exactly this number from 0 to 1, if it can be the side of an image. Such a
 * fraction is always a convergent of the continued fraction.
 */
function denominatorOf(quotient: number): number | undefined {
	let [before, denominator] = [0, 1];
	let rest = quotient;
	while (rest > 0) {
		const whole = Math.floor(1 / rest);
		[before, denominator] = [denominator, whole * denominator + before];
		if (denominator > MOST_PIXELS) {
			return undefined;
		}
		if (Math.round(quotient * denominator) / denominator === quotient) {
			return denominator;
		}
		rest = 1 / rest - whole;
	}
	return undefined;
}

type Sides = readonly [width: number, height: number];

/** A line for an image with one box, in pixels. */
function line(
	image: number,
	details: Sides,
	box: readonly [number, number, number, number],
	sides = details,
): string {
	const [width, height] = sides;
	const [topX, topY, bottomX, bottomY] = box;
	const label = [
		{
			label: "can",
			topX: topX / width,
			topY: topY / height,
			bottomX: bottomX / width,
			bottomY: bottomY / height,
		},
	];
	const image_details = { format: "jpg", width: details[0], height: details[1] };
	return `${JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, image_details, label })}\n`;
}
