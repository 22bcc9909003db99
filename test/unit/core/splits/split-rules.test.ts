import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readGroupBy } from "#core/splits/group-by.ts";
import { randomBy } from "#core/splits/random.ts";
import { splitRuleById } from "#core/splits/rules/index.ts";
import { apportion, readShares } from "#core/splits/shares.ts";
import { imageOf, imagesOfClasses, split } from "#test/unit/core/splits/support/split-images.ts";

const images = (count: number) => Array.from({ length: count }, (_, place) => imageOf(place, "can"));

describe("the rule none", () => {
	it("keeps all images together", () => {
		assert.deepEqual(split("none", images(3)).parts, ["all", "all", "all"]);
	});
});

describe("the rule azure", () => {
	it("takes the first and every fifth place for validation, whatever lies between", () => {
		const places = [0, 1, 4, 5, 9, 10].map((place) => imageOf(place, "can"));
		assert.deepEqual(split("azure", places, { shares: [0.1, 0.1, 0.8] }).parts, [
			...["validation", "train", "train"],
			...["validation", "train", "validation"],
		]);
	});
});

describe("the rule folders", () => {
	it("leaves every image in its own part, and knows no parts but the dataset's", () => {
		const { parts, table } = split("folders", [imageOf(0, "can"), imageOf(1, "can"), imageOf(3, "can")], {
			ownParts: ["train", "validation"],
		});
		assert.deepEqual(parts, ["train", "validation", "train"]);
		assert.deepEqual(table.parts, ["train", "validation"]);
	});
});

describe("the rule ratio", () => {
	it("divides as it did in every version", () => {
		const { parts } = split("ratio", images(10), { shares: [0.7, 0.2, 0.1], seed: 7 });
		assert.deepEqual(parts.map((part) => part.slice(0, 2)).join(""), RATIO_10_SEED_7);
	});

	it("divides otherwise with another seed", () => {
		assert.notDeepEqual(
			split("ratio", images(50), { seed: 1 }).parts,
			split("ratio", images(50), { seed: 2 }).parts,
		);
	});
});

describe("the rule stratified", () => {
	const countsOf = (id: string, given: ReturnType<typeof images>) =>
		Object.fromEntries(
			split(id, given).table.classes.map(({ name, counts }) => [
				name,
				counts.map(({ images: count }) => count),
			]),
		);

	it("gives every class its shares", () => {
		assert.deepEqual(countsOf("stratified", imagesOfClasses({ can: 50, carton: 10, jug: 2, lid: 1 })), {
			can: [40, 10],
			carton: [8, 2],
			jug: [1, 1],
			lid: [1, 0],
		});
	});

	it("gives every class its shares where images have several", () => {
		const given = Array.from({ length: 100 }, (_, i) =>
			imageOf(i, ...(i < 50 ? ["a", "b"] : ["b", "c"]), ...(i % 10 === 0 ? ["rare"] : [])),
		);
		assert.deepEqual(countsOf("stratified", given), { a: [40, 10], b: [80, 20], c: [40, 10], rare: [8, 2] });
	});

	it("moves an image to a part that was left without its class", () => {
		// Any of these classes has two images, and every image but one has two classes: a ring that can be divided.
		const ring = [
			["a", "b"],
			["b", "c"],
			["c", "d"],
			["d", "a"],
		].map((classes, i) => imageOf(i, ...classes));
		for (let seed = 0; seed < 50; seed++) {
			const { table } = split("stratified", ring, { seed });
			for (const { counts } of table.classes) {
				assert.deepEqual(
					counts.map(({ images: count }) => count),
					[1, 1],
				);
			}
		}
	});

	it("fills the parts up with images that have no class", () => {
		const given = [...imagesOfClasses({ can: 10 }), ...Array.from({ length: 10 }, (_, i) => imageOf(10 + i))];
		assert.deepEqual(
			split("stratified", given).table.totals.map(({ images: count }) => count),
			[16, 4],
		);
	});
});

describe("the rule group", () => {
	it("comes near the shares with whole groups", () => {
		const sizes = [30, 25, 20, 15, 6, 4];
		const given = sizes.flatMap((size, folder) =>
			Array.from({ length: size }, (_, i) => ({ ...imageOf(i), path: `${folder}/${i}.jpg` })),
		);
		assert.deepEqual(
			split("group", given).table.totals.map(({ images: count }) => count),
			[81, 19],
		);
	});
});

describe("the rule hash", () => {
	it("divides as it did in every version", () => {
		assert.equal(
			split("hash", images(20))
				.parts.map((part) => part.slice(0, 2))
				.join(""),
			HASH_20,
		);
	});

	it("meets the shares on average", () => {
		const { totals } = split("hash", images(20_000), { shares: [0.7, 0.2, 0.1] }).table;
		for (const [index, wish] of [14_000, 4000, 2000].entries()) {
			assert.ok(Math.abs((totals[index]?.images ?? 0) - wish) < 200, JSON.stringify(totals));
		}
	});
});

describe("a rule that there is not", () => {
	it("is not found", () => assert.equal(splitRuleById("toString"), undefined));
});

describe("shares", () => {
	it("are two or three percentages that make 100", () => {
		assert.deepEqual(readShares("80/20"), [0.8, 0.2]);
		assert.deepEqual(readShares("70/20/10"), [0.7, 0.2, 0.1]);
		assert.deepEqual(readShares("25.0/25/50"), [0.25, 0.25, 0.5]);
		for (const text of ["", "100", "80/30", "100/0", "120/-20", "25/25/25/25", "a/b", "8e1/20"]) {
			assert.equal(readShares(text), undefined, text);
		}
	});

	it("are met to the image, whatever arithmetic says", () => {
		assert.deepEqual(apportion(100, [0.29, 0.71]), [29, 71]);
		assert.deepEqual(apportion(3, [0.5, 0.5]), [2, 1]);
		assert.deepEqual(apportion(0, [0.5, 0.5]), [0, 0]);
	});
});

describe("random numbers", () => {
	it("are those of mulberry32", () => {
		const random = randomBy(1);
		assert.deepEqual(
			[random(), random()].map((value) => value * 2 ** 32),
			MULBERRY_1,
		);
	});
});

describe("groups", () => {
	const groupBy = (text: string) => {
		const read = readGroupBy(text);
		assert.ok(typeof read === "function", String(read));
		return (a: string, b: string) => read(a) === read(b);
	};

	it("are folders", () => {
		const same = groupBy("folder");
		assert.ok(same("a/1.jpg", "a/2.jpg"));
		assert.ok(!same("a/1.jpg", "b/1.jpg"));
		assert.ok(!same("1.jpg", "2.jpg"));
	});

	it("are prefixes of names", () => {
		const same = groupBy("prefix");
		assert.ok(same("a/film1_7.jpg", "b/film1-8.jpg"));
		assert.ok(!same("film1_7.jpg", "film2_7.jpg"));
		assert.ok(!same("film1.jpg", "film2.jpg"));
		assert.ok(groupBy("prefix:__")("a_b__1.jpg", "a_b__2.jpg"));
		assert.ok(!groupBy("prefix:__")("a_b__1.jpg", "a_c__2.jpg"));
	});

	it("are what the first parentheses of a regular expression match", () => {
		const same = groupBy("frame(\\d+)");
		assert.ok(same("x/frame12.jpg", "y/frame12.png"));
		assert.ok(!same("x/frame12.jpg", "x/frame13.jpg"));
		assert.ok(!same("x/a.jpg", "x/b.jpg"));
	});

	it("are not what makes none", () => {
		assert.match(String(readGroupBy("(")), /not "folder", "prefix", or a regular expression/);
		assert.match(String(readGroupBy("frame")), /no group in parentheses/);
	});
});

/** Kept splits depend on these: they may never change. */
const RATIO_10_SEED_7 = "tetrtrtrtrtrtrvatrva";
const HASH_20 = "trtrtrtrvavavatrtrvatrtrvatrtrvavatrvatr";
const MULBERRY_1 = [2693262067, 11749833];
