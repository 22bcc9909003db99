import { changed, type Entry, good, renameKey, rewritten } from "./mistake.ts";

const SKIPPED = "skips the image";
const NOT_FOUND = "does not find the image";
const FAILS = "stops: the file cannot be read";

/** The lines of `multiclass.mistakes.jsonl`. */
export const MULTICLASS_MISTAKES: readonly Entry[] = [
	changed(
		"06.jpg",
		[
			"The image of line 14, which has another class",
			"skips the line: the last one counts",
			"duplicate-image",
		],
		() => {},
	),
	changed("03.jpg", ["`label` is a list, as in multi-label", SKIPPED, "label-wrong-task"], (record) => {
		record.label = ["can"];
	}),
	rewritten("04.jpg", ["`label` is a number, `1.0`", SKIPPED, "label-type"], (text) =>
		text.replace('"label": "carton"', '"label": 1.0'),
	),
	changed("05.png", ["`label` is `null`", SKIPPED, "label-type"], (record) => {
		record.label = null;
	}),
	good("08.jpg"),
	changed(
		"09.jpg",
		["`label` is an empty string", "learns a class without a name", "label-empty-string"],
		(record) => {
			record.label = "";
		},
	),
	changed(
		"10.jpg",
		["Spaces around the class", "learns a class other than `water_bottle`", "label-whitespace"],
		(record) => {
			record.label = " water_bottle ";
		},
	),
	changed("11.jpg", ["`lable` instead of `label`", SKIPPED, "typo-key"], (record) => {
		renameKey(record, "label", "lable");
	}),
	good("03.jpg"),
	changed("17.jpg", ["No `image_url`", SKIPPED, "missing-image-url"], (record) => {
		delete (record as Partial<typeof record>).image_url;
	}),
	changed("20.png", ["`image_url` is empty", SKIPPED, "image-url-empty"], (record) => {
		record.image_url = "";
	}),
	changed("22.jpg", ["`label` is an object", SKIPPED, "label-wrong-task"], (record) => {
		record.label = { label: "can", score: 0.98 };
	}),
	changed(
		"13.png",
		["`Can` in addition to `can`", "learns it as a separate class", "label-variant"],
		(record) => {
			record.label = "Can";
		},
	),
	changed("06.jpg", ["The image of line 1 again, with another class", "uses this class"], (record) => {
		record.label = "carton";
	}),
	good("23.jpg"),
	changed("18.jpg", ["A path on a local disk instead of a URL", NOT_FOUND, "image-url-scheme"], (record) => {
		record.image_url = "images/18.jpg";
	}),
	changed(
		"21.jpg",
		["A path on a local Windows disk", NOT_FOUND, "image-url-scheme", "image-url-backslash"],
		(record) => {
			record.image_url = "C:\\fridge\\images\\21.jpg";
		},
	),
	changed(
		"07.jpg",
		["A placeholder of a template is left in the URL", NOT_FOUND, "image-url-placeholder"],
		(record) => {
			record.image_url = record.image_url.replace(/(?<=subscriptions\/)[^/]+/, "<my-subscription-id>");
		},
	),
	changed(
		"02.jpg",
		["An extra slash between the base URL and the path", NOT_FOUND, "image-url-traversal"],
		(record) => {
			record.image_url = record.image_url.replace("images/", "/images/");
		},
	),
	changed(
		"16.jpg",
		[
			"A photo in a format of phones",
			"skips the image if it cannot open such files",
			"image-format-unsupported",
		],
		(record) => {
			record.image_url = record.image_url.replace(".jpg", ".HEIC");
			record.image_details.format = "HEIC";
		},
	),
	rewritten("14.jpg", ["Single quotes, as Python prints a dictionary", FAILS, "json-syntax"], (text) =>
		text.replaceAll('"', "'"),
	),
	rewritten(
		"15.jpg",
		["Two records on one line", FAILS, "json-syntax"],
		(text) => `${text} ${text.replace("15.jpg", "19.jpg")}`,
	),
	rewritten("24.jpg", ["One record over several lines", FAILS, "json-syntax"], (text) =>
		text
			.replace(/^\{/, "{\n  ")
			.replaceAll(/, "(image_details|label)"/g, ',\n  "$1"')
			.replace(/\}$/, "\n}"),
	),
];
