import { Button } from '@patternfly/react-core'
import React, { useEffect, useState } from 'react'

// The part of @patternfly/react-code-editor that Hawtio uses, on a plain text area.

export enum Language {
  json = 'json',
  plaintext = 'plaintext',
  xml = 'xml',
}

type ControlProps = {
  icon: React.ReactNode
  isVisible?: boolean
  isDisabled?: boolean
  'aria-label'?: string
  onClick: (code: string) => void
}

const CodeContext = React.createContext('')

export const CodeEditorControl: React.FunctionComponent<ControlProps> = props => {
  const code = React.useContext(CodeContext)
  if (props.isVisible === false) {
    return null
  }
  return (
    <Button
      variant='plain'
      icon={props.icon}
      aria-label={props['aria-label']}
      isDisabled={props.isDisabled}
      onClick={() => props.onClick(code)}
    />
  )
}

type EditorProps = {
  code?: string
  language?: Language
  height?: string
  isReadOnly?: boolean
  customControls?: React.ReactNode
  onChange?: (code: string) => void
  onCodeChange?: (code: string) => void
}

export const CodeEditor: React.FunctionComponent<EditorProps> = props => {
  const [code, setCode] = useState(props.code ?? '')
  useEffect(() => setCode(props.code ?? ''), [props.code])
  const changed = (next: string) => {
    setCode(next)
    props.onChange?.(next)
    props.onCodeChange?.(next)
  }
  return (
    <CodeContext.Provider value={code}>
      {props.customControls}
      <textarea
        className='vigie-editor'
        aria-label={props.language ?? Language.plaintext}
        spellCheck={false}
        style={{ height: props.height ?? '300px' }}
        readOnly={props.isReadOnly}
        value={code}
        onChange={event => changed(event.target.value)}
      />
    </CodeContext.Provider>
  )
}
