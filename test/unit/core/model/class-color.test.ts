import assert from "node:assert/strict";
import { test } from "node:test";
import { CLASS_COLORS, classColor } from "#core/model/class-color.ts";

type Triple = readonly [number, number, number];

/** Linear light, 0 to 1. */
function linear(color: string): Triple {
	const channel = (start: number) => {
		const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Triple): number {
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How linear light looks to people who lack one kind of cones, after Machado, Oliveira and Fernandes (2009). */
const SIGHTS: Readonly<Record<string, readonly Triple[]>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	"red-blind": [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	"green-blind": [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	"blue-blind": [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** In Oklab, where distance is approximately what people see. */
function oklab([r, g, b]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

function seen(color: string, sight: readonly Triple[]): Triple {
	const light = linear(color);
	const [r = 0, g = 0, b = 0] = sight.map((row) =>
		Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
	);
	return oklab([r, g, b]);
}

test("a class has one color, regardless of other classes", () => {
	// Fixed values, because a change of the function would give every user's classes other colors.
	assert.deepEqual(["can", "carton", "milk_bottle", "water_bottle", ""].map(classColor), [
		"#a4d494",
		"#56b4e9",
		"#72f8ea",
		"#c4780b",
		"#e8e8e8",
	]);
});

test("the classes of well-known small datasets differ in color", () => {
	for (const classes of [
		["can", "carton", "milk_bottle", "water_bottle"],
		["RBC", "WBC", "Platelets"],
	]) {
		assert.equal(new Set(classes.map(classColor)).size, classes.length);
	}
});

test("every color is in use, and about equally often", () => {
	const counts = new Map<string, number>();
	for (let i = 0; i < 900; i++) {
		const color = classColor(`class ${i}`);
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	assert.equal(counts.size, CLASS_COLORS.length);
	for (const count of counts.values()) {
		assert.ok(count > 60 && count < 140, `${count} of 900`);
	}
});

test("black text on every color, and every color on a black halo, can be read", () => {
	for (const color of CLASS_COLORS) {
		const contrast = (luminance(linear(color)) + 0.05) / 0.05;
		assert.ok(contrast >= 4.5, `${color}: ${contrast.toFixed(1)}`);
	}
});

for (const [name, sight] of Object.entries(SIGHTS)) {
	test(`any two colors look different to ${name} sight`, () => {
		CLASS_COLORS.forEach((a, i) => {
			for (const b of CLASS_COLORS.slice(i + 1)) {
				const distance = Math.hypot(...seen(a, sight).map((value, k) => value - (seen(b, sight)[k] ?? 0)));
				assert.ok(distance > 0.09, `${a} and ${b}: ${distance.toFixed(3)}`);
			}
		});
	});
}
