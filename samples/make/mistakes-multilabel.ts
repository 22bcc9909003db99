import type { Json } from "./json-text.ts";
import { changed, type Entry, good, rewritten } from "./mistake.ts";

const SKIPPED = "skips the image";
const UNREAD = "does not read it";

/** The lines of `multilabel.mistakes.jsonl`. */
export const MULTILABEL_MISTAKES: readonly Entry[] = [
	good("01.jpg"),
	changed("06.jpg", ["`label` is a string instead of a list", SKIPPED, "label-wrong-task"], (record) => {
		record.label = "milk_bottle";
	}),
	changed("02.jpg", ["`null` in the list", SKIPPED, "label-type"], (record) => {
		(record.label as Json[])[1] = null;
	}),
	changed("07.jpg", ["A fraction, `2.5`, in the list", SKIPPED, "label-type"], (record) => {
		(record.label as Json[])[2] = 2.5;
	}),
	good("08.jpg"),
	changed("09.jpg", ["A class appears twice in the list", "counts it once", "label-duplicate"], (record) => {
		(record.label as Json[]).push("milk_bottle");
	}),
	changed(
		"10.jpg",
		["An empty string in the list", "learns a class without a name", "label-empty-string"],
		(record) => {
			(record.label as Json[]).push("");
		},
	),
	changed("14.jpg", ["A list in the list", SKIPPED, "label-type"], (record) => {
		record.label = [record.label];
	}),
	changed(
		"15.jpg",
		["All classes in one string", "learns a class `can,milk_bottle`: one string is one class"],
		(record) => {
			record.label = [(record.label as string[]).join(",")];
		},
	),
	changed(
		"16.jpg",
		["A space before a class", "learns a class other than `milk_bottle`", "label-whitespace"],
		(record) => {
			(record.label as Json[])[2] = " milk_bottle";
		},
	),
	good("18.jpg"),
	changed(
		"19.jpg",
		["Yes and no for each class instead of a list", SKIPPED, "label-wrong-task"],
		(record) => {
			record.label = { can: 1, carton: 1, milk_bottle: 1, water_bottle: 1 };
		},
	),
	changed("21.jpg", ["No `label`", SKIPPED, "missing-label"], (record) => {
		delete (record as Partial<typeof record>).label;
	}),
	rewritten("23.jpg", ["Classes without quotes", "stops: the file cannot be read", "json-syntax"], (text) =>
		text.replace('["can", "milk_bottle"]', "[can, milk_bottle]"),
	),
	rewritten(
		"24.jpg",
		["A comma after the last class", "stops: the file cannot be read", "json-syntax"],
		(text) => text.replace('"]}', '",]}'),
	),
	changed("12.jpg", ["An empty list", "accepts it: no class applies", "empty-label-list"], () => {}),
	changed("03.jpg", ["`image_details` is `null`", UNREAD, "details-type"], (record) => {
		Object.assign(record, { image_details: null });
	}),
	changed(
		"04.jpg",
		["The width is a string, the height has a fraction", UNREAD, "size-invalid"],
		(record) => {
			Object.assign(record.image_details, { width: "640", height: 959.5 });
		},
	),
	changed("20.png", ["`format` differs from the image's format", UNREAD, "format-mismatch"], (record) => {
		record.image_details.format = "jpg";
	}),
	good("22.jpg"),
];
