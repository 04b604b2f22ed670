"""Reads [kind, [text, ...]] from stdin and writes what Python's parsers make of each text."""

import csv
import io
import json
import sys
from html.parser import HTMLParser
from xml.etree import ElementTree


class Events(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.events = []

    def handle_starttag(self, tag, attrs):
        self.events.append(["<", tag, sorted(f"{name}={value}" for name, value in attrs)])

    def handle_endtag(self, tag):
        self.events.append([">", tag])

    def handle_data(self, data):
        if self.events and self.events[-1][0] == "=":
            self.events[-1][1] += data
        else:
            self.events.append(["=", data])

    def handle_comment(self, data):
        self.events.append(["#comment", data])

    def handle_decl(self, decl):
        self.events.append(["#decl", decl])

    def handle_pi(self, data):
        self.events.append(["#pi", data])

    def unknown_decl(self, data):
        self.events.append(["#decl", data])


def html(text):
    parser = Events()
    parser.feed(text)
    parser.close()
    return parser.events


def walk(element):
    tag = element.tag if isinstance(element.tag, str) else "#comment or instruction"
    yield ["<", tag, sorted(f"{name}={value}" for name, value in element.attrib.items())]
    if element.text:
        yield ["=", element.text]
    for child in element:
        yield from walk(child)
        if child.tail:
            yield ["=", child.tail]
    yield [">", tag]


def svg(text):
    builder = ElementTree.TreeBuilder(insert_comments=True, insert_pis=True)
    return list(walk(ElementTree.fromstring(text, ElementTree.XMLParser(target=builder))))


def typed(value):
    if isinstance(value, dict):
        return {str(key): typed(each) for key, each in value.items()}
    return [type(value).__name__, str(value)]


def yaml(text):
    import yaml as parser

    return typed(parser.safe_load(text))


def table(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def attempt(parse, text):
    try:
        return {"parsed": parse(text)}
    except Exception as fault:
        return {"fault": f"{type(fault).__name__}: {fault}"}


kind, texts = json.load(sys.stdin)
parse = {"html": html, "svg": svg, "yaml": yaml, "csv": table}[kind]
json.dump([attempt(parse, text) for text in texts], sys.stdout)
