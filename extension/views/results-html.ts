// The page's HTML, with the one content policy that all pages of this extension have.

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

const placeholder = '%%POLICY%%';

const template = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${placeholder}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="%%STYLE%%">
<title>Results</title>
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<div id="page" data-palette="%%PALETTE%%"><p class="waiting" role="status">Waiting for the results…</p></div>
<script nonce="%%NONCE%%" src="%%SCRIPT%%"></script>
</body>
</html>`;

export function resultsHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const media = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const nonce = randomBytes(18).toString('base64url');
  return withPolicy(template, webview.cspSource, nonce)
    .replace('%%PALETTE%%', vscode.workspace.getConfiguration('cellwright').get('results.palette', 'theme'))
    .replace('%%STYLE%%', media('webview-style.css'))
    .replace('%%SCRIPT%%', media('webview.js'))
    .replace('%%NONCE%%', nonce);
}

/** Throws on a page without a place for the policy, so that none goes out without one. */
export function withPolicy(page: string, source: string, nonce: string): string {
  if (!page.includes(placeholder)) throw new Error('a page has no place for its content policy');
  const policy = [
    "default-src 'none'",
    `img-src ${source} data: blob:`,
    `style-src ${source}`,
    `font-src ${source}`,
    `script-src 'nonce-${nonce}'`,
  ];
  return page.replace(placeholder, policy.join('; '));
}
