import { describe, it } from "node:test";
import { expectFileCures } from "#test/unit/core/fixes/file/support/cured-file.ts";

const record = (image: number, label: string) =>
	`{"image_url":"AmlDatastore://d/${image}.jpg","label":${label}}`;
const A = record(1, '"can"');
const B = record(2, '"can"');
const box = (label: string, topX = 0) =>
	`{"label":"${label}","topX":${topX},"topY":0,"bottomX":0.5,"bottomY":1}`;

describe("delete-blank-line", () => {
	it("deletes the line with its line end, in any form", () => {
		for (const end of ["\n", "\r\n", "\r"]) {
			expectFileCures("delete-blank-line", [A, "  ", B, "", ""].join(end), {
				"*Delete this empty line": [A, B, "", ""].join(end),
			});
		}
	});
});

describe("delete-duplicate-line", () => {
	it("deletes the overridden line in classification, as a preferred fix if both are the same", () => {
		expectFileCures("delete-duplicate-line", [A, B, A].join("\n"), {
			"*Delete this line (line 3 counts)": [B, A].join("\n"),
		});
		const carton = record(1, '"carton"');
		expectFileCures("delete-duplicate-line", [A, carton].join("\r\n"), {
			"Delete this line (line 2 counts)": carton,
		});
	});

	it("deletes a detection line whose objects are all on the other line", () => {
		const both = record(1, `[${box("can")},${box("carton")}]`);
		const one = record(1, `[ ${box("carton").replaceAll(":", " : ")} ]`);
		expectFileCures("delete-duplicate-line", `${both}\n${one}`, {
			"*Delete this line (line 1 has the same objects)": both,
		});
		expectFileCures("delete-duplicate-line", `${one}\n${both}\n`, {});
	});

	it("is not preferred if the sizes differ: it is probably another image", () => {
		const sized = (width: number) => A.replace(",", `,"image_details":{"width":${width},"height":9},`);
		expectFileCures("delete-duplicate-line", `${sized(5)}\n${sized(6)}`, {
			"Delete this line (line 2 counts)": sized(6),
		});
	});
});

describe("merge-duplicate-lines", () => {
	const title = "Move the objects to line 1 and delete this line";

	it("appends the new objects to those of the first line, with its spacing", () => {
		const [can, carton, milk] = [box("can"), box("carton"), box("milk")];
		expectFileCures(
			"merge-duplicate-lines",
			`${record(1, `[${can}]`)}\n${B.replace('"can"', `[${milk}]`)}\n${record(1, `[${carton}, ${can}, ${milk}]`)}`,
			{ [title]: `${record(1, `[${can},${carton},${milk}]`)}\n${B.replace('"can"', `[${milk}]`)}` },
		);
		const spaced = record(1, `[${can}]`).replace('":', '": ');
		expectFileCures("merge-duplicate-lines", `${spaced}\n${record(1, `[${carton}]`)}\n`, {
			[title]: `${spaced.slice(0, -2)}, ${carton}]}\n`,
		});
	});

	it("fills the empty list of a background image, and moves nothing from one", () => {
		const [full, empty] = [record(1, `[${box("can")}]`), record(1, "[ ]")];
		expectFileCures("merge-duplicate-lines", `${empty}\r\n${full}\r\n`, {
			[title]: `${record(1, `[${box("can")} ]`)}\r\n`,
		});
		expectFileCures("merge-duplicate-lines", `${full}\n${empty}`, {});
	});
});

describe("join-record", () => {
	it("joins a record over several lines, without changes inside strings", () => {
		const pretty = JSON.stringify(
			{
				image_url: 'AmlDatastore://d/{ [1]\\".jpg',
				label: [{ label: "a {  b", topX: 0.0, topY: 0, bottomX: 1, bottomY: 1 }],
			},
			undefined,
			"\t",
		);
		for (const end of ["\n", "\r\n"]) {
			const lines = pretty.split("\n");
			lines.splice(3, 0, "  ");
			const joined = `{"image_url": "AmlDatastore://d/{ [1]\\\\\\".jpg", "label": [{"label": "a {  b", "topX": 0, "topY": 0, "bottomX": 1, "bottomY": 1}]}`;
			expectFileCures("join-record", [A, ...lines, B].join(end), {
				[`*Join these ${lines.length} lines into one`]: [A, joined, B].join(end),
			});
		}
	});

	it("is not offered if joining does not give an annotation", () => {
		for (const text of [
			`${A}\n{"image_url": "a",\n"label": "b"`,
			`${A}\n{"image_url": "a\n", "label": "b"}`,
			`${A}\n{"image_url": "a", "label":\n{"label": "b"}},`,
			`${A}\n{"label":\n"b"}`,
			`${A}\n}\n{`,
		]) {
			expectFileCures("join-record", text, {});
		}
	});
});

describe("split-records", () => {
	it("gives each record its own line, with the same line end as the others", () => {
		for (const end of ["\n", "\r\n"]) {
			expectFileCures("split-records", [B, `${A}${A} ,\t${record(3, '"}{"')} `].join(end), {
				"*Split this line into 3 lines": [B, A, A, `${record(3, '"}{"')} `].join(end),
			});
		}
	});

	it("is not offered if there is anything else on the line", () => {
		for (const line of [`${A},`, `${A} x ${A}`, `${A},,${A}`, `,${A}${A}`, `${A}{`, `${A}}${A}`, `${A}[]`]) {
			expectFileCures("split-records", `${B}\n${line}`, {});
		}
	});
});
