import fc from "fast-check";

/** JSON as text: `1e400`, `-0`, huge whole numbers and duplicate keys would not survive `JSON.stringify`. */
export type Text = fc.Arbitrary<string>;

export const INSIDE = ["0", "1", "0.0", "1.0", "-0", "0.1", "0.25", "0.5", "0.75", "1e-3", "5E-1"];
const OUTSIDE = ["-0.1", "1.02", "1.5", "-1", "2", "3", "1e400", "-1e400", "640", "333.5", "9".repeat(400)];
export const NUMBER_TEXTS = [
	'"0.5"',
	'" 1_0 "',
	'"nan"',
	'"-inf"',
	'"1.5"',
	'"١"',
	'"0x1"',
	'"1e400"',
	'"0"',
];
const TEXTS = [
	'""',
	'"null"',
	'"abc"',
	'"can"',
	'" can "',
	'"\\u0020can\\t"',
	'"  "',
	'"a\\"b"',
	'"yes"',
	'"True"',
];
const CONTAINERS = [
	"[]",
	"{}",
	"[[]]",
	"[{}]",
	"[null]",
	'{"a": 1}',
	"[0.5]",
	'["can"]',
	"[[0.5]]",
	"[0]",
	"[true]",
];
const WORDS = ["null", "true", "false"];

const inside = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom(...INSIDE) },
	{
		weight: 1,
		arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => JSON.stringify(number)),
	},
);

/** A number, inside the image or not. */
export const number = mostly(inside, fc.constantFrom(...OUTSIDE), 12);

/** A value of any type. */
export const anything: Text = fc.oneof(
	number,
	fc.constantFrom(...OUTSIDE),
	fc.constantFrom(...NUMBER_TEXTS),
	fc.constantFrom(...TEXTS),
	fc.constantFrom(...CONTAINERS),
	fc.constantFrom(...WORDS),
);

/** The good value this many times for each time of the other. */
export function mostly(good: Text, other: Text, weight: number): Text {
	return fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: other });
}

const STYLES = fc.constantFrom([",", ":"], [", ", ": "], [" ,\t", " : "]);

/** A list's text, spaced in one of several ways. */
export function list(item: Text, length: { readonly minLength?: number; readonly maxLength: number }): Text {
	return fc.tuple(fc.array(item, length), STYLES).map(([items, [comma]]) => `[${items.join(comma)}]`);
}

export type Members = readonly (readonly [key: string, value: string])[];

/** An object's text, spaced in one of several ways. */
export function object(members: fc.Arbitrary<Members>): Text {
	return fc
		.tuple(members, STYLES)
		.map(
			([all, [comma, colon]]) =>
				`{${all.map(([key, value]) => `${JSON.stringify(key)}${colon}${value}`).join(comma)}}`,
		);
}

/** Members that are present in this percentage of cases. */
export function maybe(percent: number, members: fc.Arbitrary<Members>): fc.Arbitrary<Members> {
	return fc.oneof(
		{ weight: percent, arbitrary: members },
		{ weight: 100 - percent, arbitrary: fc.constant([]) },
	);
}

/** One member. */
export function member(key: Text, value: Text): fc.Arbitrary<Members> {
	return fc.tuple(key, value).map(([name, text]) => [[name, text]]);
}
