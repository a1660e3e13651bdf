//HintName: Demo.g.cs
// a:b 1
