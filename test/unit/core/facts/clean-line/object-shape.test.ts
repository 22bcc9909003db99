// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { agrees, forget, HEAD } from "#test/unit/core/facts/clean-line/support/agrees.ts";

describe("reading objects by comparison with the previous one", () => {
	it("agrees with the careful way about objects in changing forms", () => {
		const members = ['"label":"can"', '"topX":0.1', '"topY":0.1', '"bottomX":0.9', '"bottomY":0.9'];
		const odd = ['"isCrowd":0', '"isCrowd":true', '"bottomY":1.9', '"bottomY":.9', '"topX":0.1', '"id":1'];
		const member = fc.constantFrom(...members, ...odd);
		const object = fc.oneof(
			fc.constantFrom(`{${members}}`, `{${[...members, odd[0]]}}`, `{ ${members.join(", ")} }`),
			fc.shuffledSubarray(members, { minLength: 4 }).map((some) => `{${some}}`),
			fc.array(member, { maxLength: 7 }).map((some) => `{${some}}`),
		);
		let taken = 0;
		fc.assert(
			fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), (objects) => {
				const apart = objects.map((each, i) => each.replace("can", `can ${i}`));
				taken += agrees("object-detection", `${HEAD}[${apart}]}`) ? 1 : 0;
			}),
			{ numRuns: 5000 },
		);
		assert.ok(taken > 1000, `only ${taken} lines were read in one pass: that proves little`);
	});

	it("does not learn the form of objects from a faulty one", () => {
		forget("object-detection");
		const corners = '"label":"can","topX":0.1,"topY":0.1,"bottomX":0.9';
		const lineOf = (object: string) => `${HEAD}[${object}]}`;
		assert.ok(agrees("object-detection", lineOf(`{${corners},"bottomY":0.9}`)));
		assert.ok(!agrees("object-detection", lineOf(`{${corners},"bottomY":1.9}`)));
		assert.ok(!agrees("object-detection", lineOf(`{${corners}}`)));
		assert.ok(agrees("object-detection", lineOf(`{${corners},"bottomY":0.9}`)));
	});
});
