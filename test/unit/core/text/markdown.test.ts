import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeAroundCode, escapeMarkdown, markdownCode } from "#core/text/markdown.ts";

test("no character of a text is markup", () => {
	assert.equal(
		escapeMarkdown("a|b *c* _d_ [e](f) <g> #h `i` ~j~ $(k) \\ l\n\tm"),
		"a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\<g\\> \\#h \\`i\\` \\~j\\~ \\$(k) \\\\ l m",
	);
	assert.equal(escapeMarkdown("milk bottle, 2 %"), "milk bottle, 2 %");
});

test("code stays code, and hides the border of a cell", () => {
	assert.equal(escapeAroundCode("`image_url` is *no* text"), "`image_url` is \\*no\\* text");
	assert.equal(escapeAroundCode("one ` alone"), "one \\` alone");
	assert.equal(markdownCode("a|b`c\nd_e"), "`a\\|b'c d_e`");
});
