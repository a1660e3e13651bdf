using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace VerifyTests;

/// <summary>What a test says about the names of its snapshot files.</summary>
public sealed class VerifySettings
{
    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal ImmutableArray<object?>? Parameters { get; private set; }

    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName) => FileName = fileName;

    public void UseParameters(params object?[] parameters) => Parameters = [.. parameters];
}

/// <summary>A comparison that starts when it is awaited, after the calls that follow <c>Verify(…)</c>.</summary>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> check)
{
    private readonly VerifySettings settings = settings ?? new VerifySettings();
    private Task? task;

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    public SettingsTask UseDirectory(string directory)
    {
        settings.UseDirectory(directory);
        return this;
    }

    public SettingsTask UseFileName(string fileName)
    {
        settings.UseFileName(fileName);
        return this;
    }

    public SettingsTask UseParameters(params object?[] parameters)
    {
        settings.UseParameters(parameters);
        return this;
    }

    public Task ToTask() => task ??= check(settings);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();
}
