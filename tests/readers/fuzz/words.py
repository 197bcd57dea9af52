"""What means something in each form: tokens that the mutators put where others stood."""

from __future__ import annotations

PLAIN = tuple(
    b"By |From |world, |local & |Letter from |Photo: |Updated |Sept. 12|2024-09-12T29:59:00Z|Feb. 30, 2021|--02-29|"
    b"0001-01-01|13/13/2021|2021-02-29|9999-12-31T23:59+19:59|Mr. |J. R. |p.m. |(Reuters) - |/AFP/|...|\xe2\x80\xa6|"
    b"\xe2\x80\x9c|\xe2\x80\x9d|\xc2\xab|\"|'|((((|[[[[|>>>>|- - - |*****|____|####|====|Share|Tweet|Comments|"
    b"\xc2\xa9 2021 |More from the |says:|[1]|[^1]|Title: |Date: |URL: http://|www.|@|#|$4.2bn|10-12%|and |, and |"
    b"Press release|FOR IMMEDIATE RELEASE|ends|###|1. |a) |\xe2\x80\xa2 ".split(b"|")
)
"""In any text."""
ODD = (
    *(
        b"\0|\x0b|\x0c|\x1b[31m|\x1c|\x1d|\x1e|\x1f|\x7f|\x85|\xa0|\xff|\xfe|\xc0\x80|\xed\xa0\x80|\xf4\x90\x80\x80".split(
            b"|"
        )
    ),
    *(
        char.encode("utf-8", "surrogatepass")
        for char in "\u2028\u2029\u200b\u200e\u200f\u202e\u2066\u2069\ufeff\ufffd\ufffe\uffff\u0085\u00ad\u0301\u061c\U000e0041"
        "\U0001f600\U0010ffff\u0130\u1e9e\u00df\ufb01\u0660\u4e2d\u0e01\u05d0\u3000\u180e\ud800\udfff"
    ),
    b"\xc3\xa2\xe2\x82\xac\xe2\x84\xa2",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"\t",
    b"\n\r",
)
"""Bytes and characters that are no letters, or not as such."""
CHARSETS = tuple(
    b"utf-8 utf8 us-ascii iso-8859-1 windows-1252 utf-16 utf-16le utf-32 utf-7 utf-8-sig cp037 cp1250 koi8-r big5 hz "
    b"iso-2022-jp iso-2022-kr shift_jis gb18030 euc-kr mac-roman idna punycode unicode_escape raw_unicode_escape undefined "
    b"rot13 base64 hex zlib uu quopri unknown-8bit x-user-defined mbcs oem charmap ascii\xff utf-8\xff - . none".split()
)
"""Names that a declaration may have."""
MARKDOWN = tuple(
    b"---|+++|...|title: |date: |author: |- |&a |*a|<<: *a|!!python/object:os.system |!!binary |!!timestamp 2021-99-99|"
    b"!!set {|? |: |{name: |[[[|0x|1:1:1:1|2021-03-03|2021-03-03 25:00:00|0001-01-01|9999-12-31T23:59:59+99:99|.inf|.nan|"
    b"~|%YAML 1.1|title = |\"\"\"|'''|[[author]]|[author]|1979-05-27T07:32:00|07:32:00|0b1|1e400|1_000|\\uD800|\\U00110000|"
    b"\\x00|\\x85|**|__|``|![|](|)|[^|~~~|| a |<!--|&amp;|# |lang: |kind: opinion|url: http://|canonical_url: httpx://".split(
        b"|"
    )
)
MARKUP = tuple(
    b"<p>|</p>|<div>|</div>|<br>|<span class=byline>|<article>|</article>|<table>|<tr>|<td>|</table>|<ul>|<li>|<h1>|</h1>|"
    b"<script>|</script>|<script type=application/ld+json>|<style>|<!--|-->|<![CDATA[|]]>|<?xml version='1.0' encoding='|"
    b"?>|<!DOCTYPE html>|<!DOCTYPE x [<!ENTITY a 'b'>]>|<svg>|<math>|<template>|<noscript>|<iframe>|<object>|<textarea>|"
    b"<base href=//evil.example>|<meta charset=|<meta http-equiv=content-type content='text/html; charset=|<link rel=canonical "
    b"href=|<time datetime=|<blockquote>|<pre>|<figure>|<figcaption>|<form>|<frameset>|<body>|</body>|</html>|<html>|<head>|"
    b"<title>|</title>|<a href=javascript:|<img src=file:///etc/passwd>|<p hidden>|<p style='display:none'>|<q>|<ruby>|<rt>|"
    b"&amp;|&lt;|&#0;|&#x80;|&#xD800;|&#x110000;|&#xFFFE;|&#8238;|&nbsp|&shy;|&ZeroWidthSpace;|&out;|&b;|&NotEqualTilde;|"
    b"class=comments|class=entry-title|class=author|itemprop=datePublished|role=navigation|lang=|xml:lang=|content=|"
    b'@graph|@id|mainEntity|headline|datePublished|"@type":"NewsArticle"|\\u202e|\\ud800|httpx://|http:|https://[|'
    b"2024-09-12T29:59:00Z|0001-01-01|xml:base=".split(b"|")
)
FEEDS = (
    *MARKUP[:20],
    *tuple(
        b"<item>|</item>|<entry>|</entry>|<channel>|</channel>|<rss>|</rss>|<feed>|<title>|<title type='xhtml'>|<link/>|"
        b"<link href='|<guid isPermaLink='true'>|<pubDate>|<updated>|<published>|<dc:date>|<author>|<name>|<content "
        b"type='application/octet-stream'>|<content type='text/plain' mode='base64'>|<content:encoded>|<summary>|"
        b"<source url=''>|<media:content>|<itunes:author>|<georss:polygon>|<gml:posList>|<xhtml:div>|<opml>|<rdf:RDF>|"
        b"xmlns='http://www.w3.org/2005/Atom'|xmlns:a='|a:b='|xml:base='http://[|&out;|&b;|&#0;|&#xD800;|&lt;p>|<![CDATA[|"
        b"]]>|<?pi?>|<!DOCTYPE|<!ENTITY|Wed, 31 Feb 2021 29:61:61 +9999|Wed, 03 Mar 99999 10:15:00 GMT|2021-03-03T29:15:00Z|"
        b"The post X appeared first on Y.|Continue reading|[...]|urn:|tag:|javascript:|httpx://x|http://\xe2\x80\xae|"
        b'<geo:lat>|<cc:license>|<enclosure url=\'\'/>|<slash:comments>|"items"|"version"|"content_html"'.split(b"|")
    ),
)
MAILS = tuple(
    b"From: |Subject: |Date: |To: |Content-Type: |Content-Type: text/html; charset=|Content-Type: multipart/mixed; "
    b"boundary=|Content-Type: message/rfc822|Content-Type: message/delivery-status|Content-Type: message/partial|"
    b"Content-Transfer-Encoding: base64|Content-Transfer-Encoding: x-uuencode|Content-Transfer-Encoding: quoted-printable|"
    b"Content-Transfer-Encoding: 8bit|Content-Disposition: attachment; filename=|Content-Disposition: inline|filename*0*=|"
    b"filename*1=|name*=utf-8''%ff%00|; charset*=|; charset*0=utf|; charset=\"|=?utf-8?q?|=?utf-8?b?|=?x?q?|?=|=?|"
    b"=?utf-8?q?=ed=a0=80?=|=?utf-8?q?=e2=80=ae=0a=00?=|=?unicode_escape?q?=5cud800?=|=?undefined?b?YQ==?=|--b=1|--b=1--|"
    b'--c|boundary="|boundary=""|;|"|\\|(|)|((((|<|>|<>|@|,|:|[|]|<@a,@b:c@d>|Group: a@b, c@d;|List-Id: <|Archived-At: '
    b"<https://|Message-ID: <[|References: |MIME-Version: 9|Date: Wed, 31 Feb 2021 29:15:00 +9999|Date: 3 Mar 99999 1:1 Z|"
    b"Date: Thu, 01 Jan 1970 00:00:00|begin 644 x|=3D|=\n|=ZZ|YQ=|YQ===|\n\n|\n |\n\t|\r\n\r\n|With thanks,|>From |"
    b"From a Wed Mar  3 10:15:00 2021\n|\nFrom x 1:1\nA:".split(b"|")
)
WARC = tuple(
    each.encode()
    for each in (
        "WARC/1.0", "WARC/0.17", "WARC-Type: response", "WARC-Type: revisit", "WARC-Target-URI: https://x.example/",
        "Content-Length: 0", "Content-Length: -1", "Content-Length: 99999999999", "Content-Encoding: br",
        "Content-Encoding: deflate", "Transfer-Encoding: chunked", "HTTP/1.1 200 OK", "HTTP/1.1", "filedesc://x", "dns:x",
        "Content-Type: application/pdf", "\r\n\r\n", "ffffffff\r\n",
    )
)  # fmt: skip
JSON = tuple(
    b'{|}|[|]|,|:|"|null|true|1e999|-0|NaN|Infinity|\\ud800|\\udc00\\ud800|\\u0000|\\u0085|\\u202e|\\f|\\u2028|\\"|\\|'
    b'"text"|"paragraphs"|"content"|"articles"|"source"|"name"|"id"|"url"|"kind"|"published"|"author"|'
    b'"publishedAt"|"schema": "briefing/1"|"https://x\\ny"|"httpx:"|"2024-09-12T29:59:00Z"|[+12 chars]|\xef\xbb\xbf|'
    b'//|/*|\'|"version": "https://jsonfeed.org/version/1"|"items"'.split(b"|")
)
PDF = tuple(
    b"obj|endobj|stream|endstream|xref|trailer|startxref|%%EOF|/Length 0|/Length 999999999|/Length -1|/Filter/FlateDecode|"
    b"/Filter/LZWDecode|/Filter/ASCII85Decode|/Filter/RunLengthDecode|/Filter[/FlateDecode/FlateDecode]|/Filter/DCTDecode|"
    b"/Encrypt 1 0 R|/Kids[2 0 R]|/Parent 3 0 R|/Count 999999|/Count -1|/MediaBox[0 0 0 0]|/MediaBox[0 0 1e30 -1e30]|"
    b"/Rotate 45|/Rotate 90|/Type/ObjStm|/Type/XRef|/Prev 0|/W[1 2 1]|/Root 2 0 R|/ToUnicode 5 0 R|/Contents[5 0 R 5 0 R]|"
    b"/Subtype/Type3|/Subtype/Form|/Encoding/Identity-H|/Lang(\\000\\001)|/Title<FEFFD800000A202E>|/Author(\\377\\376x)|"
    b"/CreationDate(D:20211303991500+99'99')|/CreationDate(D:99991231235959+23'59')|BT|ET|Tj|TJ|T*|Td|Tm|Tf|Tr|Tz|Ts|Do|q|Q|"
    b"cm|7 Tr|3 Tr|0 Tf|-10 Tf|1e9 Tf|0 0 0 0 0 0 Tm|1 0 0 1 1e9 -1e9 cm|(\\000\\001\\002)|<D800>|<FFFE>|<202E>|<0000>|"
    b"<D83D>|beginbfchar|endbfchar|beginbfrange|<0000> <FFFF> <0000>|100 Tz|-100 Tz|0 Tz|BI|ID|EI|/F1|/I1|1 0 R|9 0 R|0 0 R|"
    b"-1|1e38|nan|2147483648|4294967296|R|<<|>>|[|]|(|)".split(b"|")
)
WORD = tuple(
    b"<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:t xml:space='preserve'>|<w:tbl>|</w:tbl>|<w:tr>|<w:tc>|<w:sdt>|<w:sdtContent>|"
    b"<w:ins>|<w:del>|<w:br/>|<w:tab/>|<w:cr/>|<w:sym w:char='D800'/>|<w:sym w:char='0000'/>|<w:sym w:char='202E'/>|"
    b"<w:sym w:char='-41'/>|<w:sym w:char='FFFE'/>|<w:sym w:char='FFFD'/>|<w:sym w:char='0x_4_1'/>|<w:txbxContent>|"
    b"<mc:AlternateContent>|<mc:Choice>|<mc:Fallback>|<w:footnoteReference w:id='2'/>|<w:basedOn w:val='H'/>|<w:vanish/>|"
    b"<w:b/>|<w:b w:val='0'/>|<w:pStyle w:val='T'/>|<w:outlineLvl w:val='9'/>|w:val='|<!DOCTYPE x>|<!ENTITY|&out;|&b;|"
    b'&#0;|&#xFFFE;|&#8238;|<!--|-->|<?pi?>|<![CDATA[|]]>|Target="../../etc/passwd"|Target="/word/document.xml"|'
    b"Target=\"\"|TargetMode=\"External\"|0001-01-01|2021-03-03T29:15:00Z|9999-12-31|xmlns:w='urn:x'|encoding='utf-16'".split(
        b"|"
    )
)
NAMES = (
    "a.txt|../a.txt|/etc/passwd|C:\\a.txt|a#b.txt|a#1.txt|a%23b.txt|a\nb.txt|a\u202eb.txt|.txt|a|a.zip|__MACOSX/a.txt|x/.b/c.txt|"
    "a/../b.txt|a//b.txt|./a.txt|a\\b.txt|word/document.xml|[Content_Types].xml|mimetype|a.pdf|a.docx|a.eml|a.mbox|a.json|"
    "a.xml|a.md|a.opml|a.png|a.TXT|é.txt|e\u0301.txt|\U0001f600.txt|\ue000.txt|a .txt| .txt|a\u2028.txt|_rels/.rels|"
    "docProps/core.xml|word/styles.xml|content.xml|xl/a.xml".split("|")
)
"""Of members of archives."""
