import fc from "fast-check";

/** A JSON value to be written: its text, a list, or an object in order. */
type Tree = string | readonly Tree[] | { readonly members: readonly (readonly [string, Tree])[] };

const SPACES = fc.array(fc.constantFrom("", "", " ", "  ", "\t"), { minLength: 1, maxLength: 40 });
const COORDINATE = fc.oneof(
	fc.integer({ min: 0, max: 100_000 }).map((value) => String(value / 100_000)),
	fc.constantFrom("0", "1", "0.10", "5e-1", "0.250", "1.0", "1E-3", "0.30000"),
);
/** Some with more decimal places than are ever written. */
const FINE_COORDINATE = fc.oneof(
	COORDINATE,
	fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(12)),
);
const CLASS = fc.constantFrom('"can"', '"milk bottle"', '"K\\u00e4se"', '"a\\"b"', "7", '"7"');
const EXTRA = fc.constantFrom<readonly [string, Tree]>(
	["id", "7"],
	["note", ["1", '"]},{"', { members: [["label", "0"]] }]],
	["bbox", '"null"'],
);
const CROWD = fc.constantFrom("0", "1", "true", "false", '"true"', '"False"', '"0"', "1.0");

/** Records with any spacing and order of keys. Coordinates are inside the image; `fine` ones may have many decimal places. */
export function anyRecord(kind: "box" | "polygon" | "class" | "classes", fine = false): fc.Arbitrary<string> {
	const coordinate = fine ? FINE_COORDINATE : COORDINATE;
	const labels = {
		box: fc.array(anyObject(box(coordinate)), { maxLength: 4 }),
		polygon: fc.array(anyObject(polygon(coordinate)), { maxLength: 4 }),
		class: CLASS,
		classes: fc.uniqueArray(CLASS, { maxLength: 5, selector: (text) => text.replaceAll('"', "") }),
	};
	const members: fc.Arbitrary<[string, Tree][]> = fc
		.tuple(labels[kind], fc.subarray([["image_url", '"a"'] as const, ["image_details", "{ }"] as const]))
		.map(([label, others]) => [
			...others.map(([key, value]): [string, Tree] => [key, value]),
			["label", label],
		]);
	return fc.tuple(members.chain(shuffled), SPACES).map(([all, spaces]) => write({ members: all }, spaces));
}

function anyObject(shape: fc.Arbitrary<[string, Tree][]>): fc.Arbitrary<Tree> {
	return fc
		.tuple(shape, CLASS, fc.option(CROWD), fc.option(EXTRA))
		.map(([members, label, crowd, extra]): [string, Tree][] => [
			...members,
			["label", label],
			...(crowd === null ? [] : [["isCrowd", crowd] as [string, Tree]]),
			...(extra === null ? [] : [[...extra] as [string, Tree]]),
		])
		.chain(shuffled)
		.map((members) => ({ members }));
}

function box(coordinate: fc.Arbitrary<string>): fc.Arbitrary<[string, Tree][]> {
	const corner = fc
		.tuple(coordinate, fc.integer({ min: 0, max: 5 }))
		.map(([text, n]) => (n ? text : `"${text}"`));
	return fc
		.tuple(corner, corner, corner, corner)
		.map((corners) => corners.map((text, i) => [["topX", "topY", "bottomX", "bottomY"][i] as string, text]));
}

function polygon(coordinate: fc.Arbitrary<string>): fc.Arbitrary<[string, Tree][]> {
	const vertex = fc.tuple(coordinate, coordinate);
	const segment = fc.array(vertex, { minLength: 3, maxLength: 6 }).map((vertices) => vertices.flat());
	return fc
		.array(segment, { minLength: 1, maxLength: 3 })
		.map((segments): [string, Tree][] => [["polygon", segments]]);
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
	return fc.shuffledSubarray([...items], { minLength: items.length });
}

function write(tree: Tree, spaces: readonly string[]): string {
	let next = 0;
	const space = () => spaces[next++ % spaces.length] as string;
	const put = (value: Tree): string => {
		if (typeof value === "string") {
			return value;
		}
		const isObject = "members" in value;
		const items = isObject
			? value.members.map(([key, each]) => `"${key}"${space()}:${space()}${put(each)}`)
			: value.map(put);
		const inside = items.map((item) => `${space()}${item}${space()}`).join(",") || space();
		return isObject ? `{${inside}}` : `[${inside}]`;
	};
	return `${space()}${put(tree)}${space()}`;
}
