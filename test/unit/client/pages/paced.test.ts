import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { paced } from "#client/pages/paced.ts";

describe("paced work", () => {
	beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
	afterEach(() => mock.timers.reset());
	const settled = () => new Promise((resolve) => setImmediate(resolve));

	/** Work that ends when the test says so. */
	function slowWork() {
		let [started, open, mostOpen] = [0, 0, 0];
		let end = () => {};
		const work = paced(async () => {
			started++;
			open++;
			mostOpen = Math.max(mostOpen, open);
			await new Promise<void>((resolve) => {
				end = resolve;
			});
			open--;
		}, 30);
		return { work, end: () => end(), counts: () => ({ started, open, mostOpen }) };
	}

	it("is done once for all demands while it is running, and never twice at once", async () => {
		const { work, end, counts } = slowWork();
		for (let i = 0; i < 100; i++) {
			work.demand();
			mock.timers.tick(10);
		}
		assert.deepEqual(counts(), { started: 1, open: 1, mostOpen: 1 });
		end();
		await settled();
		mock.timers.tick(30);
		assert.deepEqual(counts(), { started: 2, open: 1, mostOpen: 1 });
		end();
		await settled();
		mock.timers.tick(1000);
		assert.equal(counts().started, 2, "nothing was demanded any more");
	});

	it("does nothing after it was stopped, and works again on the next demand", async () => {
		let count = 0;
		const work = paced(async () => {
			count++;
		}, 30);
		work.demand();
		work.stop();
		mock.timers.tick(100);
		assert.equal(count, 0);
		work.demand();
		mock.timers.tick(30);
		await settled();
		work.demand();
		mock.timers.tick(30);
		assert.equal(count, 2);
	});

	it("is done immediately if it is awaited, but not before the running work has ended", async () => {
		const { work, end, counts } = slowWork();
		work.demand();
		const done = work.now();
		assert.equal(counts().started, 1, "what was demanded is in it");
		let second = false;
		const next = work.now().then(() => {
			second = true;
		});
		work.demand();
		end();
		await done;
		await settled();
		assert.deepEqual(counts(), { started: 2, open: 1, mostOpen: 1 });
		assert.equal(second, false);
		end();
		await next;
		await settled();
		mock.timers.tick(1000);
		assert.equal(counts().started, 2, "nothing was demanded any more");
	});
});
