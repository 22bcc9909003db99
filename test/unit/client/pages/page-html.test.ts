import assert from "node:assert/strict";
import { test } from "node:test";
import { type PageImages, pageHtml } from "#client/pages/page-html.ts";

const made = (images: PageImages) =>
	pageHtml({
		cspSource: "https://*.example.com",
		images,
		nonce: "n0nce",
		script: 'https://x/"><script>alert(1)</script>',
		style: "https://x/a.css?a&b",
		language: "de",
		title: "</title><b>",
		strings: { loading: `"'<&>` },
	});
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

test("the page's markup is closed to whatever its parts contain", () => {
	const html = made("files");
	assert.equal(html.match(/<script/g)?.length, 1);
	assert.ok(!html.includes("<b>"));
	assert.match(html, /data-strings="{&quot;loading&quot;:&quot;\\&quot;&#39;&lt;&amp;&gt;&quot;}"/);
});

test("a page may load its own files and, where it draws images, these: nothing from elsewhere, no inline script", () => {
	for (const images of ["none", "files", "files-and-made"] as const) {
		const policy = policyOf(made(images));
		assert.match(policy, /^default-src &#39;none&#39;;/);
		assert.ok(!policy.includes("unsafe"));
		assert.equal(/img-src/.test(policy), images !== "none");
		assert.equal(/connect-src/.test(policy), images !== "none");
	}
	assert.match(policyOf(made("files")), /worker-src blob:/);
	assert.equal(policyOf(made("none")).match(/blob:/g), null);
	assert.equal(
		policyOf(made("files")).match(/blob:/g)?.length,
		1,
		"only workers come from the page's own text",
	);
	assert.match(policyOf(made("files-and-made")), /img-src https:\/\/\*\.example\.com blob:/);
});
