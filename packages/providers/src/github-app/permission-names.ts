export const permissionLevels: Readonly<Record<string, readonly ('read' | 'write' | 'admin')[]>> = {
  contents: ['read', 'write'],
}
