//HintName: Demo.g.cs
// c 2
