// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Render.Testing;

/// <summary>A page in headless Chromium, driven over its DevTools protocol: keys are real keys, and every request and complaint is seen.</summary>
public sealed class ChromiumPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _profile;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly Dictionary<string, string> _requests = new(StringComparer.Ordinal);
    private int _id;

    private ChromiumPage(TemporaryFolder profile, Process process) => (_profile, _process) = (profile, process);

    /// <summary>What the browser went for, the page's own address included; not what the page's policy stopped.</summary>
    public IReadOnlyCollection<string> Requests => _requests.Values;

    /// <summary>What the browser complained about, such as something that the page's policy forbids.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a page.</summary>
    /// <param name="address">A file address.</param>
    /// <param name="isDark">The reader's setting.</param>
    public static async Task<ChromiumPage> OpenAsync(string address, bool isDark)
    {
        var profile = new TemporaryFolder();
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--window-size=1280,900",
            "--remote-debugging-port=0", "--remote-allow-origins=*", $"--user-data-dir={profile.Path}", "about:blank",
        ];
        var start = new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var page = new ChromiumPage(profile, Process.Start(start) ?? throw new InvalidOperationException("Chromium does not start."));
        await page.AttachAsync(isDark, address);
        return page;
    }

    /// <summary>The value of an expression in the page, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var result = await CallAsync("Runtime.evaluate", new { expression = $"String({expression})" });
        return result.GetProperty("result").GetProperty("value").GetString() ?? string.Empty;
    }

    /// <summary>Presses a key and lets it go.</summary>
    public async Task PressAsync(string key)
    {
        var text = key == "Enter" ? "\r" : key.Length == 1 ? key : string.Empty;
        var code = key == "Enter" ? 13 : key == "Escape" ? 27 : 0;
        await CallAsync("Input.dispatchKeyEvent", new { type = text.Length > 0 ? "keyDown" : "rawKeyDown", key, text, windowsVirtualKeyCode = code });
        await CallAsync("Input.dispatchKeyEvent", new { type = "keyUp", key, windowsVirtualKeyCode = code });
    }

    /// <summary>What is seen, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(int width, int height)
    {
        await CallAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = false });
        return (await CallAsync("Page.captureScreenshot", new { format = "png" })).GetProperty("data").GetBytesFromBase64();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _socket.Dispose();
        _patience.Dispose();
        _profile.Dispose();
    }

    private async Task AttachAsync(bool isDark, string address)
    {
        string? line;
        do
            line = await _process.StandardError.ReadLineAsync(_patience.Token) ?? throw new InvalidOperationException("Chromium ended.");
        while (!line.Contains("DevTools listening on ws://", StringComparison.Ordinal));

        var browser = new Uri(line[line.IndexOf("ws://", StringComparison.Ordinal)..].Trim());
        using var client = new HttpClient();
        using var pages = JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://{browser.Authority}/json/list"), _patience.Token));
        var target = pages.RootElement.EnumerateArray().First(page => page.GetProperty("type").GetString() == "page").GetProperty("webSocketDebuggerUrl").GetString();
        await _socket.ConnectAsync(new Uri(target ?? string.Empty), _patience.Token);
        await CallAsync("Network.enable", new { });
        await CallAsync("Log.enable", new { });
        await CallAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } });
        await CallAsync("Page.navigate", new { url = address });
        while (await EvaluateAsync("document.readyState") != "complete" || await EvaluateAsync("location.href") == "about:blank")
            await Task.Delay(20, _patience.Token);
    }

    private async Task<JsonElement> CallAsync(string method, object parameters)
    {
        var id = ++_id;
        var text = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        await _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return message.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException(message.ToString());

            Note(message);
        }
    }

    private void Note(JsonElement message)
    {
        var method = message.TryGetProperty("method", out var name) ? name.GetString() : null;
        if (method is not ("Network.requestWillBeSent" or "Network.loadingFailed" or "Log.entryAdded"))
            return;

        var parameters = message.GetProperty("params");
        if (method == "Log.entryAdded")
            Complaints.Add(parameters.GetProperty("entry").GetProperty("text").GetString() ?? string.Empty);
        else if (method == "Network.requestWillBeSent")
            _requests[parameters.GetProperty("requestId").GetString() ?? string.Empty] = parameters.GetProperty("request").GetProperty("url").GetString() ?? string.Empty;
        else if (parameters.TryGetProperty("blockedReason", out var reason) && reason.GetString() == "csp")
            _requests.Remove(parameters.GetProperty("requestId").GetString() ?? string.Empty);
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _patience.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(whole.ToArray()));
    }
}
