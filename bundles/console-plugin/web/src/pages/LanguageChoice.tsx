import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core'
import React from 'react'
import type { Language } from '../format.ts'
import { useText } from '../i18n/context.ts'

type Props = { language: Language; choose: (language: Language) => void }

const CHOICES: [Language, string][] = [
  ['fr', 'Français'],
  ['en', 'English'],
]

export const LanguageChoice: React.FunctionComponent<Props> = ({ language, choose }) => {
  const { text } = useText()
  return (
    <ToggleGroup aria-label={text('language')}>
      {CHOICES.map(([code, name]) => (
        <ToggleGroupItem
          key={code}
          text={name}
          buttonId={`vigie-language-${code}`}
          isSelected={code === language}
          onChange={() => choose(code)}
        />
      ))}
    </ToggleGroup>
  )
}
