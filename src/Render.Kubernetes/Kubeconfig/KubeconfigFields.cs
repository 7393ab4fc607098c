// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>
/// Reads the fields of one map with their types. Unknown fields are passed over, as kubectl passes them over: the file belongs
/// to the user and to other programs. A null counts as left out.
/// </summary>
/// <param name="map">The map; null for an absent one.</param>
/// <param name="folder">Absolute path of the kubeconfig's folder: relative paths start there.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class KubeconfigFields(MapNode? map, string folder, DiagnosticBag findings)
{
    /// <summary>Where the map stands.</summary>
    public SourceSpan Span => map?.Span ?? SourceSpan.None;

    /// <summary>Reads the map under a key.</summary>
    public KubeconfigFields Map(string key) => new(Value(key) switch
    {
        null => null,
        MapNode inner => inner,
        var other => Wrong<MapNode>(key, other, "a map"),
    }, folder, findings);

    /// <summary>Reads the maps in a list.</summary>
    public IEnumerable<KubeconfigFields> Maps(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is MapNode inner)
                yield return new KubeconfigFields(inner, folder, findings);
            else
                findings.Add(KubeconfigErrors.WrongType(item.Span, key, item.Describe(), "a list of maps"));
        }
    }

    /// <summary>Reads a text; null when it is left out or empty.</summary>
    public string? Text(string key) => Value(key) switch
    {
        null => null,
        StringNode text => text.Value.Length == 0 ? null : text.Value,
        var other => Wrong<string>(key, other, "a string"),
    };

    /// <summary>Reads a credential.</summary>
    public HiddenText? Hidden(string key) => Text(key) is { } text ? new HiddenText(text) : null;

    /// <summary>Reads a switch; false when it is left out.</summary>
    public bool Flag(string key)
    {
        var value = Value(key);
        if (value is not (null or BooleanNode))
            findings.Add(KubeconfigErrors.WrongType(value.Span, key, value.Describe(), "true or false"));

        return value is BooleanNode { Value: true };
    }

    /// <summary>Reads a list of texts.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key))
        {
            if (item is StringNode text)
                texts.Add(text.Value);
            else
                findings.Add(KubeconfigErrors.WrongType(item.Span, key, item.Describe(), "a list of strings"));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Reads a map of lists of texts as pairs.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Pairs(string key)
    {
        var fields = Map(key);
        return [.. fields.Keys.SelectMany(name => fields.Texts(name).Select(text => KeyValuePair.Create(name, text)))];
    }

    /// <summary>Reads the absolute path of a file.</summary>
    public string? FilePath(string key) => Text(key) is { } path ? Path.GetFullPath(path, folder) : null;

    /// <summary>Reads content that is inline under <c>key-data</c> or in the file under <c>key</c>.</summary>
    public FileOrData FileOrData(string key) => new(FilePath(key), Hidden(key + "-data"));

    /// <summary>Where a key stands; <see cref="SourceSpan.None"/> when it is left out or null.</summary>
    public SourceSpan Place(string key) => Value(key) is not null && map is not null && map.TryGet(key, out var entry) ? entry.KeySpan : SourceSpan.None;

    /// <summary>The value as it stands; null when it is left out or null.</summary>
    public Node? Value(string key) => map?[key] is { } value and not NullNode ? value : null;

    private IEnumerable<string> Keys => map?.Entries.Select(entry => entry.Key) ?? [];

    private ImmutableArray<Node> Items(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case ListNode list:
                return list.Items;
            case var other:
                findings.Add(KubeconfigErrors.WrongType(other.Span, key, other.Describe(), "a list"));
                return [];
        }
    }

    private T? Wrong<T>(string key, Node found, string expected)
        where T : class
    {
        findings.Add(KubeconfigErrors.WrongType(found.Span, key, found.Describe(), expected));
        return null;
    }
}
