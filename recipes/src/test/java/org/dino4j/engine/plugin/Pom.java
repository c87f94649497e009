package org.dino4j.engine.plugin;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a pom says that matters to a plugin. */
record Pom(Element root) {
  static Pom parse(String xml) throws IOException, SAXException, ParserConfigurationException {
    return new Pom(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement());
  }

  Map<String, String> properties() {
    return texts(only(root, "properties"));
  }

  /** Version and scope by name. */
  Map<String, String> dependencies() {
    return children(only(root, "dependencies"))
        .collect(
            Collectors.toMap(
                d -> text(d, "groupId") + ":" + text(d, "artifactId"),
                d -> text(d, "version") + " " + text(d, "scope")));
  }

  /** Versions by name. */
  Map<String, String> plugins() {
    return children(only(only(root, "build"), "plugins"))
        .collect(Collectors.toMap(p -> text(p, "artifactId"), p -> text(p, "version")));
  }

  /** Entries of the jar's manifest, with properties put in. */
  Map<String, String> manifest() {
    Map<String, String> known = new TreeMap<>(properties());
    known.put("project.version", text(root, "version"));
    known.put("project.artifactId", text(root, "artifactId"));
    Map<String, String> entries = texts(anywhere("manifestEntries"));
    known.forEach(
        (name, value) -> entries.replaceAll((key, text) -> text.replace("${" + name + "}", value)));
    return entries;
  }

  /** Variables of the process that runs the tests. */
  Map<String, String> environment() {
    return texts(anywhere("environmentVariables"));
  }

  private Element anywhere(String name) {
    return (Element) root.getElementsByTagName(name).item(0);
  }

  private static Map<String, String> texts(Element parent) {
    return children(parent)
        .collect(
            Collectors.toMap(
                Element::getTagName,
                child -> child.getTextContent().strip(),
                (a, b) -> b,
                TreeMap::new));
  }

  private static String text(Element parent, String name) {
    return only(parent, name).getTextContent().strip();
  }

  private static Element only(Element parent, String name) {
    return children(parent).filter(c -> c.getTagName().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Element> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
