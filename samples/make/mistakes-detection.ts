import { changed, type Entry, good, objectOf, objectsOf, renameKey, rewritten } from "./mistake.ts";

const SKIPPED = "skips the image";
const FAILS = "stops: the file cannot be read";

/** The lines of `object-detection.mistakes.jsonl`. */
export const DETECTION_MISTAKES: readonly Entry[] = [
	good("01.jpg"),
	changed(
		"06.jpg",
		["`label` is one object instead of a list of objects", SKIPPED, "label-dict-not-list"],
		(record) => {
			record.label = objectOf(record);
		},
	),
	changed(
		"03.jpg",
		[
			"`bottomX` is greater than 1",
			"drops the box, and the image with it, since it has no other",
			"box-out-of-range",
		],
		(record) => {
			objectOf(record).bottomX = 1.0312;
		},
	),
	changed(
		"04.jpg",
		["The box is in pixels", "drops the box, and the image with it", "box-out-of-range"],
		(record) => {
			const { width, height } = record.image_details;
			const box = objectOf(record) as { [key: string]: number | string };
			for (const [key, size] of [
				["topX", width],
				["topY", height],
				["bottomX", width],
				["bottomY", height],
			] as const) {
				box[key] = Math.round(Number(box[key]) * size);
			}
		},
	),
	good("05.png"),
	changed(
		"02.jpg",
		[
			"In one box, left and right are swapped; another has no height",
			"drops both boxes and learns from the other three",
			"box-inverted",
			"box-zero-area",
		],
		(record) => {
			const [carton, jug] = [objectOf(record), objectOf(record, 1)];
			[carton.topX, carton.bottomX] = [carton.bottomX ?? 0, carton.topX ?? 0];
			jug.topY = jug.bottomY ?? 0;
		},
	),
	changed(
		"07.jpg",
		[
			"`bottomY` of one box is missing",
			`${SKIPPED} with all its boxes: "Incomplete Record"`,
			"box-missing-key",
		],
		(record) => {
			delete objectOf(record, 1).bottomY;
		},
	),
	changed(
		"08.jpg",
		["The coordinates are text", "accepts them, which it would not do for polygons", "box-coord-type"],
		(record) => {
			const box = objectOf(record);
			for (const key of ["topX", "topY", "bottomX", "bottomY"]) {
				box[key] = String(box[key]);
			}
		},
	),
	changed(
		"09.jpg",
		["`iscrowd` instead of `isCrowd`", "ignores the key: the crowd counts as one bottle", "typo-key"],
		(record) => {
			renameKey(objectOf(record), "isCrowd", "iscrowd");
		},
	),
	changed("10.jpg", ["`topx` instead of `topX`", `${SKIPPED}: topX is missing`, "typo-key"], (record) => {
		renameKey(objectOf(record), "topX", "topx");
	}),
	good("11.jpg"),
	changed("13.png", ['A placeholder of a template, `"x1"`, is left', SKIPPED, "box-coord-type"], (record) => {
		objectOf(record).topX = "x1";
	}),
	changed("14.jpg", ['`isCrowd` is `"yes"`', "reads it as no", "iscrowd-value"], (record) => {
		objectOf(record).isCrowd = "yes";
	}),
	rewritten("15.jpg", ["A comma after the last object", FAILS, "json-syntax"], (text) =>
		text.replace("}]}", "},]}"),
	),
	rewritten("16.jpg", ["Single quotes, as Python prints a dictionary", FAILS, "json-syntax"], (text) =>
		text.replaceAll('"', "'"),
	),
	changed("17.jpg", ["No `image_url`", SKIPPED, "missing-image-url"], (record) => {
		delete (record as Partial<typeof record>).image_url;
	}),
	changed("18.jpg", ["No `label`", SKIPPED, "missing-label"], (record) => {
		delete (record as Partial<typeof record>).label;
	}),
	changed(
		"19.jpg",
		["A coordinate is `null`", `${SKIPPED} with all its boxes`, "box-coord-type"],
		(record) => {
			objectOf(record, 2).topY = null;
		},
	),
	rewritten(
		"20.png",
		["`topX` appears twice in one box", "takes the last value, without warning", "duplicate-key"],
		(text) => text.replace('"topX": ', '"topX": 0.05, "topX": '),
	),
	changed(
		"21.jpg",
		["A box has no class", `${SKIPPED} with all its boxes`, "object-missing-label"],
		(record) => {
			const [, can] = objectsOf(record);
			delete (can as { label?: string } | undefined)?.label;
		},
	),
	changed("22.jpg", ["A can was saved twice", "counts it as one more can", "box-duplicate"], (record) => {
		objectsOf(record).push({ ...objectOf(record) });
	}),
	changed(
		"23.jpg",
		["`milk_bottle` with a space at the end", "learns it as a fifth class", "label-whitespace"],
		(record) => {
			objectOf(record).label = "milk_bottle ";
		},
	),
	changed("24.jpg", ["`width` and `height` are swapped", "does not read them", "size-mismatch"], (record) => {
		const { width, height } = record.image_details;
		Object.assign(record.image_details, { width: height, height: width });
	}),
	good("12.jpg"),
];
