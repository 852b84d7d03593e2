; An installer for one user, made of dist\AttractionDesk by Inno Setup 6:
;     py bootstrap.py package
;     iscc /DVersion=0.1.0 installer.iss
; No administrator rights, no file associations, no services. The data lie where the first start puts
; them; removing the program leaves them.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 installer.iss
#endif

[Setup]
AppId={{7C0C9C1E-5B7B-4E0B-9B6B-2B6E7B1C4D10}
AppName=투자유치 데스크
AppVersion={#Version}
AppVerName=투자유치 데스크 {#Version}
DefaultDirName={localappdata}\Programs\AttractionDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=no
CloseApplications=yes
LicenseFile=LICENSE
SetupIconFile=resources\app\app.ico
UninstallDisplayIcon={app}\AttractionDesk.exe
OutputDir=dist
OutputBaseFilename=attraction-desk-{#Version}-setup
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "korean"; MessagesFile: "compiler:Languages\Korean.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
; The empty folder "data" is what makes a copy portable: an installed program keeps its data elsewhere.
Source: "dist\AttractionDesk\*"; DestDir: "{app}"; Excludes: "\data"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; Libraries of the version before, so that none of them is found beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\투자유치 데스크"; Filename: "{app}\AttractionDesk.exe"
Name: "{autodesktop}\투자유치 데스크"; Filename: "{app}\AttractionDesk.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\AttractionDesk.exe"; Description: "{cm:LaunchProgram,투자유치 데스크}"; Flags: nowait postinstall skipifsilent
