export { wrapPackage, type PackageInput, type PackageKind } from './wrap-package.ts';
export { toScope } from './scope.ts';
