// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readVocFile } from "#core/formats/pascal-voc/file.ts";
import { decodeXml } from "#core/formats/reading/xml-text.ts";
import { convertXml, vocHead, vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";

const XML = vocXml(vocObject([10, 10, 20, 20]));

describe("an XML file of VOC", () => {
	it("is read as it is, whatever its tool adds", () => {
		const text = `<?xml version="1.0"?><!-- by hand --><?pi x?>
			<!DOCTYPE annotation SYSTEM "voc.dtd">
			<annotation verified="yes"><folder/><filename> a&amp;b.jpg</filename><path/>
			<source><database>x</database></source><size><depth>3</depth><height>5</height><width>7</width></size>
			<object id="1"><!-- c --><name><![CDATA[<can> & ]]>&#x41;&#66;&eacute;</name><extra><name>no</name></extra>
			<bndbox><xmin>1</xmin><xmin>2</xmin></bndbox></object></annotation>
			<!-- end -->`;
		assert.deepEqual(readVocFile(text).annotation, {
			filename: " a&b.jpg",
			path: "",
			width: "7",
			height: "5",
			objects: [{ name: "<can> & AB&eacute;", box: { xmin: "1" } }],
		});
	});

	it("keeps rotations and polygons", () => {
		const text = `<annotation><object><robndbox><cx>1</cx><angle>.5</angle></robndbox>
			<attributes><attribute><name>rotation</name><value>30.0</value></attribute></attributes>
			<polygon><x1>1</x1><y1>2</y1><x2>3</x2></polygon></object></annotation>`;
		assert.deepEqual(readVocFile(text).annotation?.objects, [
			{ rotated: { cx: "1", angle: ".5" }, rotation: "30.0", outline: ["1", "2"] },
		]);
	});

	const pt = "<object><name>a</name><polygon><pt><x>1</x><y>2</y></pt></polygon></object>";
	const bomb = `<!DOCTYPE annotation [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}">]>`;
	const refused: [string, string, RegExp][] = [
		["empty", " \n", /^ \| The file is empty$/],
		["an image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x01", /^ \| This is a binary file/],
		["text", "hello", /This is not XML/],
		["JSON", "{}", /This is not XML/],
		["cut off", XML.slice(0, 100), /^line 1, .*This is not XML/],
		["cut off in a tag", XML.slice(0, 30), /This is not XML/],
		[
			"crossed",
			"<annotation>\n<a><b></a></b></annotation>",
			/^line 2, column \d+ \| This is not XML: Expected/,
		],
		["followed by more", `${XML}<annotation/>`, /This is not XML/],
		["of another root", "<svg></svg>", /the root element is svg instead of annotation/],
		["LabelMe's", `<annotation>${pt}</annotation>`, /This is LabelMe XML/],
		[
			"with entities",
			`${bomb}<annotation><filename>&b;</filename></annotation>`,
			/declares its own entities/,
		],
		[
			"with an external entity",
			'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><annotation><filename>&x;</filename></annotation>',
			/declares its own entities \(<!ENTITY\), which are never resolved/,
		],
		["deep", `<annotation>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</annotation>`, /This is not XML: Max/],
		["with a name of JavaScript", "<annotation><constructor>1</constructor></annotation>", /This is not XML/],
	];
	for (const [what, text, told] of refused) {
		it(`is rejected when it is ${what}`, () => {
			const { problem } = readVocFile(text);
			assert.match(`${problem?.element} | ${problem?.reason}`, told);
		});
	}

	it("of a million digits or points is read quickly", () => {
		const digits = "9".repeat(1_000_000);
		assert.equal(readVocFile(vocXml("", vocHead("a", digits))).annotation?.width, digits);
		const points = Array.from(
			{ length: 20_000 },
			(_, i) => `<x${i + 1}>1</x${i + 1}><y${i + 1}>2</y${i + 1}>`,
		);
		const outline = `<object><polygon>${points.join("")}</polygon></object>`;
		assert.equal(readVocFile(vocXml(outline)).annotation?.objects[0]?.outline?.length, 40_000);
	});
});

describe("the encoding of an XML file", () => {
	const declared = (encoding: string, name: string) =>
		`<?xml version="1.0" encoding="${encoding}"?>${vocXml(vocObject([1, 1, 9, 9], name))}`;
	const utf16 = (text: string, swap = false) => {
		const bytes = new Uint8Array(new Uint16Array([...text].map((unit) => unit.charCodeAt(0))).buffer);
		return swap ? bytes.map((_, i) => bytes[i ^ 1] as number) : bytes;
	};
	const bytesOf = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
	const cases: [string, Uint8Array][] = [
		["utf-8", new TextEncoder().encode(declared("UTF-8", "é罐"))],
		["utf-8 with its mark", new TextEncoder().encode(`\ufeff${declared("gb2312", "é罐")}`)],
		["utf-16 little endian with its mark", utf16(`\ufeff${declared("utf-16", "é罐")}`)],
		["utf-16 big endian with its mark", utf16(`\ufeff${declared("utf-16", "é罐")}`, true)],
		["utf-16 without its mark", utf16(declared("utf-16", "é罐"))],
		["utf-8 that is declared as utf-16", new TextEncoder().encode(declared("utf-16", "é罐"))],
		["gb2312", bytesOf(declared("gb2312", "\xa8\xa6\xb9\xde"))],
		["latin-1", bytesOf(declared("ISO-8859-1", "\xe9"))],
	];
	for (const [name, bytes] of cases) {
		it(`${name} is read`, async () => {
			const { lines, told } = await convertXml(bytes);
			assert.equal(lines[0]?.label[0]?.label, name === "latin-1" ? "é" : "é罐");
			assert.deepEqual(told, []);
		});
	}

	it("that is unknown is a problem, as is an invalid character", async () => {
		const { told } = await convertXml(bytesOf(declared("klingon", "a")));
		assert.match(
			told.join(),
			/^error \| {2}\| The file declares the encoding klingon, .*; the image is skipped$/,
		);
		const garbled = await convertXml(bytesOf(declared("utf-8", "\xe9")));
		assert.match(garbled.told.join(), /^warning \| {2}\| Some characters cannot be decoded/);
		assert.equal(garbled.lines.length, 1);
	});

	it("does not matter if the file is far too large", () => {
		assert.match(decodeXml(new Uint8Array(2 ** 25 + 1)).problem ?? "", /has 33554433 bytes, too many/);
	});
});
