import assert from "node:assert/strict";
import { it } from "node:test";
import { restarts } from "#client/pages/restarts.ts";

function counted() {
	let count = 0;
	return { page: restarts(() => count++), count: () => count };
}

it("restarts a loaded page at once", () => {
	const { page, count } = counted();
	assert.equal(page.loaded(), false);
	page.demand();
	assert.equal(count(), 1);
});

it("waits until a page is loaded, then restarts it once", () => {
	const { page, count } = counted();
	page.demand();
	page.demand();
	assert.equal(count(), 0);
	assert.equal(page.loaded(), true);
	assert.equal(count(), 1);
	assert.equal(page.loaded(), false);
	assert.equal(count(), 1);
});

it("does not restart a page again that is being restarted", () => {
	const { page, count } = counted();
	page.loaded();
	page.demand();
	page.demand();
	assert.equal(count(), 1);
	assert.equal(page.loaded(), true);
	assert.equal(count(), 2);
});

it("does not restart a page that is hidden, but the one that takes its place", () => {
	const { page, count } = counted();
	page.loaded();
	page.gone();
	page.demand();
	assert.equal(count(), 0);
	assert.equal(page.loaded(), true);
	assert.equal(count(), 1);
});
