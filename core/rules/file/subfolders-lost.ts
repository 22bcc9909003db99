import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { duplicateLines } from "#core/rules/reading/duplicate-lines.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";

/** One image URL on lines with different image sizes: these are different images whose folders were lost. */
export const subfoldersLost: FileRule = {
	id: "subfolders-lost",
	summary: "Lines with the same image URL have different image sizes, so they describe different images.",
	explanation:
		"The scripts in azureml-examples that convert COCO (`COCOJSONLConverter`, and `coco2jsonl.py` if it is given a base URL) keep only the last part of `file_name`: `day/1.jpg` and `night/1.jpg` both become `1.jpg`. Training then treats them as one image that has the labels of both. Convert again with a converter that keeps the folders, such as the one in this extension, or give every image a unique name. Sizes with swapped sides count as equal, because the image may be rotated.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: line("1.jpg", 640, 480) + line("1.jpg", 1024, 768),
		good: line("day/1.jpg", 640, 480) + line("night/1.jpg", 1024, 768),
	},
	*check(file): Iterable<FileFinding> {
		const collided = duplicateLines(file).flatMap((lines) => {
			const details = lines.map((line) => file.recordAt(line)?.detailsText);
			const other = details.findIndex((each) => isOtherImage(each, details[0]));
			return other < 0 ? [] : [{ line: lines[other] as number, first: lines[0] as number }];
		});
		const [place] = collided;
		if (!place) {
			return;
		}
		const { line, first } = place;
		yield {
			ruleId: "subfolders-lost",
			line,
			...markValue(file, line, "image_url"),
			message: `${collided.length === 1 ? "An image URL appears" : `${collided.length} image URLs appear`} on lines with different image sizes, probably because a script dropped the subfolders of a COCO file; training treats different images as one`,
			consequence: "none",
			related: {
				line: first,
				...markValue(file, first, "image_url"),
				message: "The same URL with another size",
			},
		};
	},
};

function isOtherImage(details: string | undefined, first: string | undefined): boolean {
	if (details === undefined || first === undefined || details === first) {
		return false;
	}
	const [size, other] = [details, first].map((each) => declaredSize(parseLine(each).root));
	return !!size && !!other && sides(size) !== sides(other);
}

function sides({ width, height }: ImageSize): string {
	return `${Math.min(width, height)} ${Math.max(width, height)}`;
}

function line(path: string, width: number, height: number): string {
	return `{"image_url": "AmlDatastore://data/${path}", "image_details": {"width": ${width}, "height": ${height}}, "label": [{"label": "can", "topX": 0, "topY": 0, "bottomX": 0.5, "bottomY": 0.5}]}\n`;
}
