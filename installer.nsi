; An installer for one user, made of dist\AttractionDesk by NSIS 3:
;     python bootstrap.py package
;     makensis -DVERSION=0.1.0 installer.nsi
; No administrator rights, no file associations, no services. In the registry it writes one key of the
; user's: the entry in the list of installed programs. The data lie where the first start puts them;
; removing the program leaves them.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!ifndef VERSION
  !error "Give the version: makensis -DVERSION=0.1.0 installer.nsi"
!endif
!include MUI2.nsh
!include FileFunc.nsh

!define PROGRAM "투자유치 데스크"
!define BUILT "${__FILEDIR__}/dist/AttractionDesk"
!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\AttractionDesk"

Name "${PROGRAM}"
BrandingText "${PROGRAM} ${VERSION}"
OutFile "${__FILEDIR__}/dist/attraction-desk-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\AttractionDesk"
InstallDirRegKey HKCU "${LISTED}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${__FILEDIR__}/resources/app/app.ico"
!define MUI_UNICON "${MUI_ICON}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\AttractionDesk.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "프로그램만 지웁니다. 자료 폴더(기록, 첨부, 백업)는 그대로 둡니다."

!insertmacro MUI_PAGE_LICENSE "${__FILEDIR__}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Korean"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1042 "ProductName" "${PROGRAM}"
VIAddVersionKey /LANG=1042 "FileDescription" "${PROGRAM} 설치"
VIAddVersionKey /LANG=1042 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "LegalCopyright" "MIT License"

; Windows lets nobody write to a program that runs: so whoever may write to it has ended it.
!macro WaitForItsEnd
  again:
    IfFileExists "$INSTDIR\AttractionDesk.exe" 0 ended
    ClearErrors
    FileOpen $0 "$INSTDIR\AttractionDesk.exe" a
    IfErrors running
    FileClose $0
    Goto ended
  running:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${PROGRAM}가 실행 중입니다. 프로그램을 끝낸 뒤 다시 시도하십시오." /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  ended:
!macroend

; Libraries of the version before must not be found beside the new ones; but what is no program of
; ours is not removed.
!macro OnlyOurs
  IfFileExists "$INSTDIR\_internal\*" 0 ours
  IfFileExists "$INSTDIR\AttractionDesk.exe" ours
    MessageBox MB_OK|MB_ICONEXCLAMATION "이 폴더에는 다른 프로그램이 있습니다. 다른 폴더를 고르십시오." /SD IDOK
    SetErrorLevel 4
    Quit
  ours:
!macroend

Section "${PROGRAM}"
  SectionIn RO
  !insertmacro WaitForItsEnd
  !insertmacro OnlyOurs
  RMDir /r "$INSTDIR\_internal"
  ; The empty folder "data" is what makes a copy portable: an installed program keeps its data elsewhere.
  SetOutPath "$INSTDIR"
  File "${BUILT}/*"
  File /r "${BUILT}/_internal"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${PROGRAM}.lnk" "$INSTDIR\AttractionDesk.exe"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${LISTED}" "DisplayName" "${PROGRAM}"
  WriteRegStr HKCU "${LISTED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${LISTED}" "DisplayIcon" "$INSTDIR\AttractionDesk.exe"
  WriteRegStr HKCU "${LISTED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LISTED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${LISTED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${LISTED}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${LISTED}" "NoModify" 1
  WriteRegDWORD HKCU "${LISTED}" "NoRepair" 1
SectionEnd

Section /o "바탕 화면에 바로 가기"
  CreateShortcut "$DESKTOP\${PROGRAM}.lnk" "$INSTDIR\AttractionDesk.exe"
SectionEnd

Section "Uninstall"
  !insertmacro WaitForItsEnd
  Delete "$SMPROGRAMS\${PROGRAM}.lnk"
  Delete "$DESKTOP\${PROGRAM}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\AttractionDesk.exe"
  Delete "$INSTDIR\attraction-desk.exe"
  Delete "$INSTDIR\빠른 안내.pdf"
  Delete "$INSTDIR\보안 확인서.pdf"
  Delete "$INSTDIR\uninstall.exe"
  ; Whatever else lies there is the user's; a folder that is not empty stays.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${LISTED}"
SectionEnd
