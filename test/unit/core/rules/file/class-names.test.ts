import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { isMisspelled } from "#core/rules/reading/misspelled.ts";

/** A multi-class file in which each class appears this many times, in that order. */
function fileWith(classes: Readonly<Record<string, number>>): string {
	const labels = Object.entries(classes).flatMap(([name, count]) => new Array<string>(count).fill(name));
	return labels
		.map((label, i) => JSON.stringify({ image_url: `AmlDatastore://data/${i}.jpg`, label }))
		.join("\n");
}

const misspelled = (classes: Readonly<Record<string, number>>) =>
	checkText(fileWith(classes)).findings.filter(({ ruleId }) => ruleId === "label-misspelled");

describe("label-misspelled", () => {
	it("marks the rare name, and says which one is probably meant", () => {
		const [found, ...more] = misspelled({ milk_bottle: 40, carton: 60, milk_botle: 2 });
		assert.deepEqual(more, []);
		assert.equal(found?.line, 100);
		assert.equal(found?.data?.suggestion, "milk_bottle");
		assert.match(String(found?.message), /^"milk_botle" is used twice and .* used 40 times; /);
	});

	it("has no finding if the other one is not far more frequent, or the name is used more than twice", () => {
		assert.deepEqual(misspelled({ bottle: 39, botle: 2 }), []);
		assert.deepEqual(misspelled({ bottle: 19, botle: 1 }), []);
		assert.deepEqual(misspelled({ bottle: 200, botle: 3 }), []);
		assert.equal(misspelled({ bottle: 20, botle: 1 }).length, 1);
	});

	it("recognizes a missing, extra or different letter inside a word, and swapped neighbors anywhere", () => {
		for (const [slip, meant] of [
			["botle", "bottle"],
			["botttle", "bottle"],
			["boxtle", "bottle"],
			["bottel", "bottle"],
			["obttle", "bottle"],
			["milk_botle_full", "milk_bottle_full"],
			["Straßenbahn halt", "Strasenbahn halt"],
			["бутлыка", "бутылка"],
		] as const) {
			assert.ok(isMisspelled(slip, meant), `${slip} for ${meant}`);
		}
	});

	it("ignores names that are often intended", () => {
		for (const [name, other] of [
			["car", "cat"],
			["boat", "goat"],
			["table", "cable"],
			["bottles", "bottle"],
			["bottles_full", "bottle_full"],
			["lefty", "lefts"],
			["class_1", "class_2"],
			["class12", "class21"],
			["camera_a_front", "camera_b_front"],
			["camera_ab", "camera_ba"],
			["Bottle", "bottle"],
			["boTtle", "bottle"],
			["milk bottle", "milk_bottle"],
			["milkbottle", "milk bottle"],
			["bottle", "battel"],
			["male", "female"],
			["bottle", "bottle"],
			["", "a"],
		] as const) {
			assert.ok(!isMisspelled(name, other), `${name} beside ${other}`);
			assert.ok(!isMisspelled(other, name), `${other} beside ${name}`);
		}
	});
});
