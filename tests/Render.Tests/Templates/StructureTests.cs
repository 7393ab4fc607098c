// SPDX-License-Identifier: MIT

namespace Render.Tests.Templates;

/// <summary>Templates over trees: typed holes, blocks, and what vanishes.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("a: {{ port }}\n", "{a:5556}")]
    [InlineData("a: \"{{ port }}\"\n", "{a:\"5556\"}")]
    [InlineData("a: '{{ ok }}'\n", "{a:\"true\"}")]
    [InlineData("a: {{ map }}\n", "{a:{x:1,y:\"two\"}}")]
    [InlineData("a: {{ list }}\n", "{a:[3,1,2]}")]
    [InlineData("a: {{ nul }}\n", "{a:null}")]
    [InlineData("a: \"{{ nul }}\"\n", "{a:\"\"}")]
    [InlineData("a: v{{ port }}\n", "{a:\"v5556\"}")]
    [InlineData("a: {{ port }}{{ port }}\n", "{a:\"55565556\"}")]
    [InlineData("a: {{ if ok }}true{{ else }}no{{ end }}\n", "{a:true}")]
    [InlineData("a: {{ if no }}x{{ end }}\n", "{a:null}")]
    [InlineData("a: {{ if ok }}{{ port }}{{ end }}\n", "{a:\"5556\"}")]
    [InlineData("a: !!str {{ port }}\n", "{a:\"5556\"}")]
    [InlineData("a: !!int \"{{ port }}\"\n", "{a:5556}")]
    [InlineData("{{ name }}: 1\n\"{{ name }}-x\": 2\n", "{dex:1,dex-x:2}")]
    [InlineData("a: [ {{ port }}, {{ name }} ]\n", "{a:[5556,\"dex\"]}")]
    [InlineData("a:\n  {{ map }}\n", "{a:{x:1,y:\"two\"}}")]
    [InlineData("- {{ port }}\n- x\n", "[5556,\"x\"]")]
    [InlineData("{{ map }}\n", "{x:1,y:\"two\"}")]
    public void Values_are_placed_with_their_type(string template, string expected) => Rendering.Documents(template).ShouldBe(expected);

    [Theory]
    [InlineData("a: 1\n{{ if ok }}\nb: 2\n{{ end }}\nc: 3\n", "{a:1,b:2,c:3}")]
    [InlineData("a: 1\n{{ if no }}\nb: 2\n{{ else if ok }}\nb: 4\n{{ else }}\nb: 3\n{{ end }}\nc: 3\n", "{a:1,b:4,c:3}")]
    [InlineData("a:\n{{ for x in list }}\n  - {{ x }}\n{{ end }}\nb: 1\n", "{a:[3,1,2],b:1}")]
    [InlineData("a:\n  {{~ for x in list ~}}\n  - {{ x }}\n  {{~ end ~}}\nb: 1\n", "{a:[3,1,2],b:1}")]
    [InlineData("a:\n{{ for w in words }}\n  {{ w }}: {{ for.index }}\n{{ end }}\n", "{a:{b:0,a:1,c:2}}")]
    [InlineData("a:\n{{ for x in none }}\n  - {{ x }}\n{{ else }}\n  none: true\n{{ end }}\n", "{a:{none:true}}")]
    [InlineData("a:\n{{ for x in none }}\n- {{ x }}\n{{ else }}\n[]\n{{ end }}\nb: 1\n", "{a:[],b:1}")]
    [InlineData("- a: !yaml # c\n  {{ for x in none }}\n  - {{ x }}\n  {{ else }}\n  {}\n  {{ end }}\n  b: 1\n", "[{a:!yaml({}),b:1}]")]
    [InlineData("- 1\n{{ if no }}\n- 2\n{{ else }}\nx\n{{ end }}\n", "RND4034@2:4")]
    [InlineData("a:\n{{ if no }}\n- 2\n{{ else }}\n[]\n{{ end }}\n- 3\n", "RND4034@2:4")]
    [InlineData("a:\n{{ if no }}\n  b: 1\n{{ end }}\n", "{a:null}")]
    [InlineData("{{ if no }}\nb: 1\n{{ end }}\n", "")]
    [InlineData("a:\n- 1\n{{ for x in list }}\n- {{ x }}\n{{ end }}\n- 9\n", "{a:[1,3,1,2,9]}")]
    [InlineData("{{ for kv in map }}\n{{ kv.key }}: {{ kv.value }}\n{{ end }}\n", "{x:1,y:\"two\"}")]
    [InlineData("{{ case name }}\n{{ when \"a\", \"dex\" }}\na: 1\n{{ else }}\na: 2\n{{ end }}\n", "{a:1}")]
    [InlineData("{{ x = 5 }}\na: {{ x }}\n{{ x = x + 1 }}\nb: {{ x }}\n", "{a:5,b:6}")]
    [InlineData("a:\n{{ for x in list }}\n{{ if x == 1; continue; end }}\n  - {{ x }}\n{{ end }}\n", "{a:[3,2]}")]
    [InlineData("a:\n{{ for x in list }}\n{{ if x == 1 }}\n{{ break }}\n{{ end }}\n  - {{ x }}\n{{ end }}\n", "{a:[3]}")]
    [InlineData("{{ with map }}\na: {{ x }}\n{{ end }}\n", "{a:1}")]
    [InlineData("{{ for w in words }}\n---\nn: {{ w }}\n{{ end }}\n", "{n:\"b\"} --- {n:\"a\"} --- {n:\"c\"}")]
    [InlineData("---\na: 1\n---\n{{ if ok }}\nb: 1\n{{ end }}\n---\n{{ if no }}\nc: 1\n{{ end }}\n", "{a:1} --- {b:1}")]
    [InlineData("# {{ if ok }}\na: 1\n# {{ end }}\n", "{a:1}")]
    [InlineData("a: &x { k: 1 }\nb: *x\n", "{a:{k:1},b:{k:1}}")]
    [InlineData("a:\n  <<: {{ map }}\n  x: 9\n", "{a:{x:9,y:\"two\"}}")]
    public void Blocks_hold_whole_entries_items_and_documents(string template, string expected) => Rendering.Documents(template).ShouldBe(expected);

    [Theory]
    [InlineData("a: |\n  x\n  {{~ if ok ~}}\n  y {{ port }}\n  {{~ end ~}}\nb: 1\n", "{a:\"x\\ny 5556\\n\",b:1}")]
    [InlineData("a: |\n  x\n{{~ if no ~}}\n  y\n{{~ end ~}}\n  z\nb: 1\n", "{a:\"x\\nz\\n\",b:1}")]
    [InlineData("a: |-\n  {{ name }}\nb: 1\n", "{a:\"dex\",b:1}")]
    [InlineData("a: |\n  {{ name }}\n{{ if ok }}\nb: 1\n{{ end }}\n", "{a:\"dex\\n\",b:1}")]
    [InlineData("a: |\n  {{ for x in list }}{{ x }},{{ end }}\n", "{a:\"3,1,2,\\n\"}")]
    [InlineData("a: {%{{{ x }}}%}\n", "{a:\"{{ x }}\"}")]
    public void Control_flow_inside_a_value_is_text(string template, string expected) => Rendering.Documents(template).ShouldBe(expected);

    [Theory]
    [InlineData("a: !yaml\n  b: {{ port }}\n", "{a:!yaml({b:5556})}")]
    [InlineData("a: !json [ {{ port }} ]\n", "{a:!json([5556])}")]
    [InlineData("a: !toml\n  b: 1\n", "{a:!toml({b:1})}")]
    [InlineData("a: !env\n  B: {{ name }}\n", "{a:!env({B:\"dex\"})}")]
    [InlineData("a: !base64 \"{{ name }}\"\n", "{a:!base64(\"dex\")}")]
    [InlineData("a: !base64 {{ port }}\n", "RND4073@1:4")]
    public void Embedding_tags_make_documents_inside_strings(string template, string expected) => Rendering.Documents(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{ include 'e' }}\nb: 1\n", "e", "a: {{ name }}\n", "{a:\"dex\",b:1}")]
    [InlineData("l:\n  {{ include 'e' }}\n  b: 1\n", "e", "a: {{ name }}\n", "{l:{a:\"dex\",b:1}}")]
    [InlineData("l:\n  - 0\n  {{ include 'e' }}\n", "e", "- {{ name }}\n", "{l:[0,\"dex\"]}")]
    [InlineData("l: {{ include 'e' 5 k: 'v' }}\n", "e", "a: {{ $0 }}\nb: {{ $.k }}\n", "{l:{a:5,b:\"v\"}}")]
    [InlineData("l: x{{ include 'e.txt' }}\n", "e.txt", "{{ name }}!", "{l:\"xdex!\"}")]
    [InlineData("{{ include 'e' 3 }}\n", "e", "n: {{ $0 }}\n{{ if $0 > 1 }}\nsub:\n  {{ include 'e' ($0 - 1) }}\n{{ end }}\n", "{n:3,sub:{n:2,sub:{n:1}}}")]
    [InlineData("{{ include 'e' }}\n", "e", "{{ include 'e' }}\n", "RND4093@1:4")]
    [InlineData("---\n{{ include 'e' }}\n---\nz: 1\n", "e", "---\na: 1\n---\nb: 2\n", "{a:1} --- {b:2} --- {z:1}")]
    [InlineData("x:\n  {{ include 'e' }}\n", "e", "---\na: 1\n", "{x:{a:1}}")]
    [InlineData("x:\n  {{ include 'e' }}\n", "e", "---\na: 1\n---\nb: 1\n", "RND4070@4:1")]
    [InlineData("{{ if ok }}\n{{ include 'e' }}\n{{ end }}\nz: 1\n", "e", "a: 1\n", "{a:1,z:1}")]
    [InlineData("x:\n- 1\n{{ for w in words }}\n{{ include 'e' w }}\n{{ end }}\n", "e", "- {{ $0 }}\n", "{x:[1,\"b\",\"a\",\"c\"]}")]
    [InlineData("{{ for w in words }}\n{{ include 'e' w }}\n{{ end }}\n", "e", "---\nw: {{ $0 }}\n", "{w:\"b\"} --- {w:\"a\"} --- {w:\"c\"}")]
    public void Includes_yield_trees(string template, string name, string text, string expected) =>
        Rendering.Documents(template, includes: (name, text)).ShouldBe(expected);
}
