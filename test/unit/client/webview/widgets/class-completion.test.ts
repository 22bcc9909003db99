import assert from "node:assert/strict";
import { test } from "node:test";
import { candidateOfDigit, candidatesFor, fittingClasses } from "#client/webview/widgets/class-completion.ts";

const CLASSES = ["can", "carton", "water bottle", "milk_bottle", "toucan"];

const names = (typed: string, classes = CLASSES) => candidatesFor(typed, classes).map(({ name }) => name);

test("without input, all classes are listed, the most frequent first and with digits", () => {
	assert.deepEqual(names("  "), CLASSES);
	const candidates = candidatesFor("", CLASSES);
	assert.equal(candidateOfDigit(candidates, "3")?.name, "water bottle");
	assert.equal(candidateOfDigit(candidates, "9"), undefined);
	assert.equal(candidateOfDigit(candidates, "0"), undefined);
});

test("digits are input if classes begin with them", () => {
	assert.equal(candidateOfDigit(candidatesFor("", ["7", "1", "cat"]), "1"), undefined);
	assert.equal(candidateOfDigit(candidatesFor("c", CLASSES), "1"), undefined);
});

test("prefix matches come first, then matches at word starts, then the rest, and a new class last", () => {
	assert.deepEqual(names("ca"), ["can", "carton", "toucan", "ca"]);
	assert.deepEqual(names("BOTT"), ["water bottle", "milk_bottle", "BOTT"]);
	assert.equal(candidatesFor("ca", CLASSES).at(-1)?.isNew, true);
});

test("a class that is typed in full comes first and is not new", () => {
	assert.deepEqual(names("can "), ["can", "toucan"]);
	assert.deepEqual(names("can", ["canister", "can"]), ["can", "canister"]);
	// Classes are case-sensitive.
	assert.deepEqual(names("Can"), ["can", "toucan", "Can"]);
});

test("a filter accepts only known classes", () => {
	assert.deepEqual(fittingClasses("CAN", CLASSES), ["can", "toucan"]);
	assert.deepEqual(fittingClasses(" ", CLASSES), CLASSES);
	assert.deepEqual(fittingClasses("lid", CLASSES), []);
});
